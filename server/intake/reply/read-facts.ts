import { findPersonByNo, type PersonRow } from '#db/stores/people.ts';
import { openRealRoundOf } from '#db/stores/reply-page.ts';
import { type RoundRow, roundOf } from '#db/stores/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/token.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Round } from '#lib/domain/round.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { type ByNumber, holderOf } from '#lib/flows/holder-of.ts';

/** What the page of one personal link is about. */
export interface ReplyFacts {
  /** Of the round that is shown: an answer given on the page is about that one, whatever closes meanwhile. */
  token: string;
  person: { id: string; name: string; language: Language };
  round: Round;
  /** Token of an open real round that waits for this person beside an open drill. */
  realToken: string | null;
}

type Reader = Pick<Ctx, 'db' | 'keys'>;
type Source = { ctx: Reader; roundOfNo: ByNumber['round'] };

/** An old link shows the open real round (invariant 8), and `roundsCovered` counts its answers there. Null for a token that is not ours. */
export async function readFacts({ ctx, roundOfNo }: Source, token: string): Promise<ReplyFacts | null> {
  const find = { round: roundOfNo, person: (no: number) => findPersonByNo(ctx.db, no) };
  const holder = await holderOf(ctx, token, find);
  if (!holder || holder.round.state === 'draft') return null;
  const { person, round: own } = holder;
  const over = own.state === 'closed';
  const asked = own.kind === 'drill' || over ? await openRealRoundOf(ctx.db, person.id) : undefined;
  const shown = over && asked ? asked : own;
  return {
    token: shown === own ? token : await tokenFor(ctx, shown, person),
    person: { id: person.id, name: person.name, language: person.language },
    round: roundOf(shown),
    realToken: asked && shown === own ? await tokenFor(ctx, asked, person) : null,
  };
}

async function tokenFor(ctx: Reader, round: RoundRow, person: PersonRow): Promise<string> {
  const key = tokenKeyOf(await ctx.keys.get(round.keyId));
  return makeToken(key, { roundNo: round.no, personNo: person.no });
}
