import type { Handle } from '#db/db.ts';
import { lockStandings, standingOf } from '#db/stores/ledger/standings.ts';
import { withdrawMessages } from '#db/stores/messages/messages.ts';
import {
  type Batch,
  insertAsks,
  insertCorrections,
  peopleAhead,
  reachedOver,
  repeatHandedOver,
  reviveWithdrawn,
} from '#db/stores/rounds/climb-batches.ts';
import { advanceClimb, type ClimbRow, findClimb } from '#db/stores/rounds/climbs.ts';
import { lockRound, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { pause } from '#lib/base/time/pause.ts';
import { isMeant, isOnlyForSilent } from '#lib/domain/ladder/climb-people.ts';
import { firstSteps, isAsk } from '#lib/domain/ladder.ts';
import { ASKING } from '#lib/domain/message.ts';
import type { Ctx } from '../ctx.ts';
import { refreshSilence } from '../ledger/refresh-silence.ts';
import { dueFrom } from './ladder-of.ts';
import { tellManagers } from './tell-managers.ts';

/** Some 4 ms of write lock. */
const BATCH = 150;
const PAUSE_MS = 3;

/** Carries a climb out over its people, from where it was left; several may do it side by side. */
export async function carryOut(ctx: Ctx, climb: ClimbRow): Promise<void> {
  if (climb.kind === 'manager') return tellManagers(ctx, climb);
  let doneTo = climb.doneTo;
  while (doneTo !== null) {
    const wave = isOfOneWave(climb) ? climb.wave : null;
    const scope = { wave, onlySilent: isOnlyForSilent(climb.kind) };
    const ids = await peopleAhead(ctx.db, climb.roundId, scope, doneTo, BATCH);
    const next = ids.at(-1) ?? null;
    const after = doneTo;
    if (!(await ctx.db.write((tx) => oneBatch(ctx, tx, climb, after, ids, next)))) return;
    doneTo = next;
    await pause(PAUSE_MS);
  }
}

const isOfOneWave = ({ kind }: ClimbRow): boolean => kind === 'step' || kind === 'late' || kind === 'remind';

/** False when it has to wait, or somebody else was there first. */
async function oneBatch(
  ctx: Ctx,
  tx: Handle,
  climb: ClimbRow,
  after: string,
  ids: readonly string[],
  next: string | null,
): Promise<boolean> {
  const round = await lockRound(ctx.db, tx, climb.roundId);
  const held = round?.state !== 'open' || round.stoppedAt !== null;
  if (!round || (held && climb.kind !== 'correct')) return false;
  if ((await findClimb(ctx.db, tx, climb))?.doneTo !== after) return false;
  if (next !== null) {
    const rows = await lockStandings(ctx.db, tx, round.id, ids);
    const meant = rows.filter((row) => isMeant(climb, standingOf(row)));
    const silent = meant.filter((row) => row.status === null).map((row) => row.personId);
    const personIds = meant.map((row) => row.personId);
    await insert(ctx, tx, round, climb, { personIds, silent });
    const unreached = meant.filter(({ silence }) => silence === 'undeliverable' || silence === 'no_contact');
    await refreshSilence(
      ctx,
      tx,
      round.id,
      unreached.map((row) => row.personId),
    );
  }
  await advanceClimb(ctx.db, tx, climb, next);
  return true;
}

async function insert(
  ctx: Ctx,
  tx: Handle,
  round: RoundRow,
  { kind, step, turn }: ClimbRow,
  { personIds, silent }: { personIds: readonly string[]; silent: readonly string[] },
): Promise<void> {
  const { db } = ctx;
  const dueAt = dueFrom(ctx, round.kind, ctx.clock.now());
  const batch: Batch = { roundId: round.id, roundNo: round.no, personIds, turn, purpose: 'ask', dueAt };
  switch (kind) {
    case 'step':
    case 'late': {
      const one = round.ladder[step];
      if (one && isAsk(one)) await insertAsks(db, tx, batch, step, one);
      return;
    }
    case 'remind':
    case 'remind_now':
      return askAgain(ctx, tx, round, batch, personIds);
    case 'revise':
      await withdrawMessages(db, tx, round.id, personIds, 'revised', ASKING);
      return askAgain(ctx, tx, round, { ...batch, purpose: 'revise' }, silent);
    case 'correct':
      return insertCorrections(db, tx, { ...batch, purpose: 'correct', dueAt: ctx.clock.now() });
    case 'revive':
      return reviveWithdrawn(db, tx, batch);
    case 'manager':
  }
}

/** A new turn over the first steps; of the silent, those whom only another way reaches are asked over that one. */
async function askAgain(
  { db }: Ctx,
  tx: Handle,
  round: RoundRow,
  batch: Batch,
  silent: readonly string[],
): Promise<void> {
  const first = firstSteps(round.ladder);
  const channels = [...new Set(first.map(({ step }) => step.channel))];
  for (const { index, step } of first) await insertAsks(db, tx, batch, index, step);
  await repeatHandedOver(db, tx, batch, channels);
  const reached = await reachedOver(db, tx, batch, channels);
  await repeatHandedOver(db, tx, { ...batch, personIds: silent.filter((id) => !reached.has(id)) }, null);
}
