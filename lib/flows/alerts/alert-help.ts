import type { Handle } from '#db/db.ts';
import { endAlert, needlessAlerts, noteAlert, type OpenCall, openCalls } from '#db/stores/duty/alerts.ts';
import { lockStandings } from '#db/stores/ledger/standings.ts';
import type { Ctx } from '../ctx.ts';
import { tellDuty } from './tell-duty.ts';

/** A round that is over may still bring a late call for help. */
const AFTER_CLOSING_MS = 72 * 3600_000;

/** Tells everybody on duty of each open call for help, proved or claimed, at once and again and again until somebody takes it up; gives how many messages each telling came to. */
export async function alertHelp(ctx: Ctx): Promise<number[]> {
  const now = ctx.clock.now();
  for (const key of await needlessAlerts(ctx.db)) {
    await ctx.db.write((tx) => endAlert(ctx.db, tx, key, now));
  }
  const calls = await openCalls(ctx.db, new Date(now.getTime() - AFTER_CLOSING_MS));
  const tellings: (number | null)[] = [];
  for (const call of calls.filter((one) => isDue(ctx, one, now))) {
    tellings.push(await ctx.db.write((tx) => tell(ctx, tx, call, now)));
  }
  return tellings.filter((messages) => messages !== null);
}

function isDue({ core }: Ctx, { kind, alert }: OpenCall, now: Date): boolean {
  if (kind === 'drill' && core.helpAlertDrills === 'no') return false;
  return alert === null || alert.endedAt !== null || alert.nextAt <= now;
}

/** Gives how many messages it comes to; null when somebody has taken it up meanwhile. */
async function tell(ctx: Ctx, tx: Handle, call: OpenCall, now: Date): Promise<number | null> {
  const { roundId, personId, alert } = call;
  const [standing] = await lockStandings(ctx.db, tx, roundId, [personId]);
  if (!standing?.openHelp || standing.takenBy !== null) return null;
  const turn = alert === null ? 0 : alert.turn + 1;
  const nextAt = new Date(now.getTime() + ctx.core.helpAlertMinutes * 60_000);
  await noteAlert(ctx.db, tx, { roundId, personId, startedAt: now, turn, nextAt });
  const about = { kind: 'person' as const, personId };
  return tellDuty(ctx, tx, { roundId, roundNo: call.roundNo, mark: String(call.personNo), about, turn, now });
}
