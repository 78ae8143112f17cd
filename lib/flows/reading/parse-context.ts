import { textsOfRounds } from '#db/stores/rounds/round-texts.ts';
import { roundOf, startedRounds } from '#db/stores/rounds/rounds.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import { statusWords } from '#lib/domain/question/said-by-mail.ts';
import type { ParseContext } from '#lib/routes/route.ts';
import type { Ctx } from '../ctx.ts';
import { quotableText } from '../wording/quotable-text.ts';
import { confirmationTexts } from '../wording/word-confirmation.ts';

/** Replies come to the newest rounds; older texts are not looked for. */
const ROUNDS = 5;

const kept = new WeakMap<Ctx['db'], { of: string; context: ParseContext }>();

/** What we sent lately, as a parser needs it to take our own words out of a reply; the same object while the rounds say the same. */
export async function parseContext(ctx: Ctx): Promise<ParseContext> {
  const rounds = (await startedRounds(ctx.db)).slice(0, ROUNDS).map(roundOf);
  const texts = await textsOfRounds(
    ctx.db,
    rounds.map(({ id }) => id),
  );
  const of = JSON.stringify([rounds, texts, ctx.core]);
  const known = kept.get(ctx.db);
  if (known?.of === of) return known.context;
  // A reply may quote what a round said before its text was changed.
  const said = rounds.flatMap((round) => [
    round,
    ...texts.filter(({ roundId }) => roundId === round.id).map(({ wording }) => ({ ...round, wording })),
  ]);
  const asked = said.flatMap((round) => LANGUAGES.map((language) => quotableText(ctx.core, round, language)));
  const sent = [...new Set([...asked, ...confirmationTexts(ctx.core)])];
  const roundWords = statusWords(rounds.map(({ questions }) => questions));
  const context = { sent, roundWords, replyDomains: [ctx.core.replyDomain] };
  kept.set(ctx.db, { of, context });
  return context;
}
