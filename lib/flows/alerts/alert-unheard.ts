import type { Handle } from '#db/db.ts';
import {
  endReadingAlert,
  needlessReadingAlerts,
  noteReadingAlert,
  type UnheardCall,
  unheardCalls,
} from '#db/stores/duty/reading-alerts.ts';
import { NO_ROUND } from '#lib/domain/message.ts';
import type { Ctx } from '../ctx.ts';
import { tellDuty } from './tell-duty.ts';

/** Tells everybody on duty of each call for help that waits in the tray and stands on no board, at once and again and again until somebody settles it; gives how many messages each telling came to. */
export async function alertUnheard(ctx: Ctx): Promise<number[]> {
  const now = ctx.clock.now();
  for (const readingId of await needlessReadingAlerts(ctx.db)) {
    await ctx.db.write((tx) => endReadingAlert(ctx.db, tx, readingId, now));
  }
  const tellings: (number | null)[] = [];
  for (const call of await unheardCalls(ctx.db)) {
    if (call.alert !== null && call.alert.nextAt > now) continue;
    tellings.push(await ctx.db.write((tx) => tell(ctx, tx, call, now)));
  }
  return tellings.filter((messages) => messages !== null);
}

/** Gives how many messages it comes to; null when somebody has settled it meanwhile. */
async function tell(ctx: Ctx, tx: Handle, { readingId, alert }: UnheardCall, now: Date): Promise<number | null> {
  const [still] = await unheardCalls(ctx.db, tx, readingId);
  if (!still) return null;
  const turn = alert === null ? 0 : alert.turn + 1;
  const nextAt = new Date(now.getTime() + ctx.core.helpAlertMinutes * 60_000);
  await noteReadingAlert(ctx.db, tx, { readingId, startedAt: now, turn, nextAt });
  const about = { kind: 'reading' as const, readingId };
  return tellDuty(ctx, tx, { roundId: NO_ROUND, roundNo: 0, mark: readingId, about, turn, now });
}
