import { listTray } from '#db/stores/inbounds/readings.ts';
import { findStandings } from '#db/stores/ledger/standings.ts';
import { EVERYBODY, type RoundKind } from '#lib/domain/round.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import type { Dialect } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

export interface Stage {
  ctx: TestCtx;
  ids: Map<string, string>;
  roundId: string;
}

/** Two people, E1 and E2, asked in one open round. */
export async function openStage(dialect: Dialect, kind: RoundKind = 'real'): Promise<Stage> {
  const ctx = await openTestCtx(dialect);
  const ids = await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
  const roundId = await openTestRound(ctx, kind);
  return { ctx, ids, roundId };
}

export async function openTestRound(ctx: TestCtx, kind: RoundKind): Promise<string> {
  const roundId = await openRound(ctx, { kind, wording: wordingOf('地震'), audience: EVERYBODY }, '高橋');
  await fillRounds(ctx);
  return roundId;
}

/** Where a person stands, and the marks beside it. */
export async function standsAt({ ctx, ids, roundId }: Stage, number: string, inRound = roundId) {
  const [row] = await findStandings(ctx.db, ctx.db.read, inRound, [ids.get(number)!]);
  const { bucket, unread, openHelp, conflict, takenBy, proof } = row!;
  return { bucket: bucket as Bucket, unread, openHelp, conflict, takenBy, proof };
}

/** The one reading that waits in the tray. */
export async function onlyWaiting({ ctx }: Stage): Promise<string> {
  const waiting = await listTray(ctx.db, 10);
  if (waiting.length !== 1) throw new Error(`${waiting.length} readings wait`);
  return waiting[0]!.id;
}
