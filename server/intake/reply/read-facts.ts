import { type AskedPerson, openRealRoundOf } from '#db/stores/inbounds/reply-page.ts';
import { type RoundRow, roundOf } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import type { Round } from '#lib/domain/round.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { type ByNumber, holderBy } from '#lib/flows/senders/holder-of.ts';
import type { KnownPeople } from './known-people.ts';

/** What the page of one personal link is about. */
export interface ReplyFacts {
  /** Of the round that is shown: an answer given on the page is about that one, whatever closes meanwhile. */
  token: string;
  /** `spoke`: something was said about them, in this round or another. */
  person: Pick<AskedPerson, 'id' | 'name' | 'language' | 'spoke'>;
  round: Round;
  /** Token of an open real round that waits for this person beside an open drill. */
  realToken: string | null;
}

type Reader = Pick<Ctx, 'db' | 'keys'>;
type Source = { ctx: Reader; roundOfNo: ByNumber['round']; people: KnownPeople };

/** An old link shows the open real round (invariant 8), and `roundsCovered` counts its answers there. Null for a token that is not ours. `person` says how a person is found. */
export async function readFacts(
  { ctx, roundOfNo, people }: Source,
  token: string,
  person = people.look,
): Promise<ReplyFacts | null> {
  const find = { round: roundOfNo, person };
  const holder = await holderBy<AskedPerson>(ctx, token, find);
  if (!holder || holder.round.state === 'draft') return null;
  const { round: own } = holder;
  const over = own.state === 'closed';
  const asked = own.kind === 'drill' || over ? await openRealRoundOf(ctx.db, holder.person.id) : undefined;
  const shown = over && asked ? asked : own;
  return {
    token: shown === own ? token : await tokenFor(ctx, shown, holder.person),
    person: holder.person,
    round: sameRound(shown),
    realToken: asked && shown === own ? await tokenFor(ctx, asked, holder.person) : null,
  };
}

async function tokenFor(ctx: Reader, round: RoundRow, person: AskedPerson): Promise<string> {
  const key = tokenKeyOf(await ctx.keys.get(round.keyId));
  return makeToken(key, { roundNo: round.no, personNo: person.no });
}

/** One object for one row, so that what is rendered of it is rendered once. */
const rounds = new WeakMap<RoundRow, Round>();

function sameRound(row: RoundRow): Round {
  const known = rounds.get(row) ?? roundOf(row);
  rounds.set(row, known);
  return known;
}
