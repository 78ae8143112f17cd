import { departmentTree, managersByDepartment, silentDepartments } from '#db/stores/people/managers.ts';
import { insertAsks } from '#db/stores/rounds/climb-batches.ts';
import { advanceClimb, type ClimbRow, findClimb } from '#db/stores/rounds/climbs.ts';
import { lockRound } from '#db/stores/rounds/rounds.ts';
import { chunks } from '#lib/base/chunks.ts';
import { pause } from '#lib/base/time/pause.ts';
import { MEDIA } from '#lib/domain/ladder.ts';
import { teamsOf } from '#lib/domain/teams.ts';
import type { Ctx } from '../ctx.ts';
import { dueFrom } from './ladder-of.ts';

const BATCH = 150;
const PAUSE_MS = 3;

/** The departments whose silent people each manager is told of, by manager. */
export async function teamsToTell(ctx: Pick<Ctx, 'db'>, roundId: string): Promise<Map<string, string[]>> {
  const { db } = ctx;
  const silent = await silentDepartments(db, db.read, roundId);
  return teamsOf(await departmentTree(db), await managersByDepartment(db), silent);
}

/** Every manager with silent people gets one mail; its words are made when it goes out, so that it names who is silent then. */
export async function tellManagers(ctx: Ctx, climb: ClimbRow): Promise<void> {
  const { db } = ctx;
  const managers = [...(await teamsToTell(ctx, climb.roundId)).keys()].sort();
  const batches = [...chunks(managers, BATCH)];
  for (const [at, personIds] of [...batches, []].entries()) {
    const going = await db.write(async (tx) => {
      const round = await lockRound(db, tx, climb.roundId);
      const left = await findClimb(db, tx, climb);
      if (round?.state !== 'open' || round.stoppedAt !== null || !left || left.doneTo === null) return false;
      const dueAt = dueFrom(ctx, round.kind, ctx.clock.now());
      const batch = {
        roundId: round.id,
        roundNo: round.no,
        personIds,
        turn: climb.turn,
        purpose: 'manager',
        dueAt,
      } as const;
      await insertAsks(db, tx, batch, climb.step, { minute: 0, ...MEDIA.mail, nth: 1 });
      if (at === batches.length) await advanceClimb(db, tx, climb, null);
      return true;
    });
    if (!going) return;
    await pause(PAUSE_MS);
  }
}
