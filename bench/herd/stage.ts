import { findRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { issuePins } from '#lib/flows/pins/issue-pins.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { takeSeatAs } from '#tests/support/seats.ts';
import { seedCompany } from '../open/company.ts';
import type { Comer } from './visits.ts';

const WORDING = {
  ja: { title: '宮城県沖で地震（最大震度6強）', body: '海の近くにいる人は、すぐに高い所へ避難してください。' },
  en: { title: 'Earthquake off Miyagi', body: 'If you are near the sea, move to high ground now.' },
};

export interface Company {
  pins: ReadonlyMap<string, string>;
  /** One for each viewer of the board. */
  cookies: readonly string[];
}

/** So many people, each with a mail address and a PIN, and so many who will watch the board. */
export async function settleCompany(ctx: Ctx, people: number, viewers: number): Promise<Company> {
  await seedCompany(ctx, people);
  const issued = await issuePins(ctx, { numbers: null, onlyMissing: true }, 'bench');
  const cookies: string[] = [];
  for (let i = 0; i < viewers; i++) cookies.push((await takeSeatAs(ctx, 'viewer', `viewer${i}`)).cookie);
  return { pins: new Map(issued.map(({ employeeNumber, pin }) => [employeeNumber, pin])), cookies };
}

export interface Called {
  roundId: string;
  comers: Comer[];
}

/** Asks everybody, while the program runs; three in ten will come by the public door. */
export async function callEverybody(ctx: Ctx, people: number, pins: Company['pins']): Promise<Called> {
  const roundId = await openRound(ctx, { kind: 'real', wording: WORDING, audience: EVERYBODY }, 'bench');
  await fillRounds(ctx);
  const round = (await findRound(ctx.db, roundId))!;
  const key = tokenKeyOf(await ctx.keys.get(round.keyId));
  const comers = Array.from({ length: people }, (_, n) => {
    const employeeNumber = `E${String(n + 1).padStart(6, '0')}`;
    const pin = n % 10 < 3 ? pins.get(employeeNumber)! : null;
    return { token: makeToken(key, { roundNo: round.no, personNo: n + 1 }), employeeNumber, pin };
  });
  return { roundId, comers };
}
