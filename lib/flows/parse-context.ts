import { roundOf, startedRounds } from '#db/stores/rounds.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import type { ParseContext } from '#lib/routes/route.ts';
import { composeMail } from './compose-mail.ts';
import type { Ctx } from './ctx.ts';

/** Replies come to the newest rounds; older texts are not looked for. */
const ROUNDS = 5;

/** What we sent lately, as a parser needs it to take our own words out of a reply. */
export async function parseContext(ctx: Ctx): Promise<ParseContext> {
  const rounds = (await startedRounds(ctx.db)).slice(0, ROUNDS).map(roundOf);
  const sent = rounds.flatMap((round) =>
    LANGUAGES.map((language) => composeMail(ctx.core, round, { name: '', language, token: '' }).text),
  );
  return { sent, replyDomains: [ctx.core.replyDomain] };
}
