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

/** Tells everybody on duty of each call for help that waits in the tray and stands on no board, at once and again and again until somebody settles it. */
export async function alertUnheard(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now();
  for (const readingId of await needlessReadingAlerts(ctx.db)) {
    await ctx.db.write((tx) => endReadingAlert(ctx.db, tx, readingId, now));
  }
  for (const call of await unheardCalls(ctx.db)) {
    if (call.alert !== null && call.alert.nextAt > now) continue;
    const told = await ctx.db.write((tx) => tell(ctx, tx, call, now));
    if (told === 0 && call.alert === null) ctx.log.error('a call for help in the tray, and nobody on duty can be told');
  }
}

/** Gives how many messages it comes to. */
async function tell(ctx: Ctx, tx: Handle, { readingId, alert }: UnheardCall, now: Date): Promise<number> {
  const [still] = await unheardCalls(ctx.db, tx, readingId);
  if (!still) return -1;
  const turn = alert === null ? 0 : alert.turn + 1;
  const nextAt = new Date(now.getTime() + ctx.core.helpAlertMinutes * 60_000);
  await noteReadingAlert(ctx.db, tx, { readingId, startedAt: now, turn, nextAt });
  const about = { kind: 'reading' as const, readingId };
  return tellDuty(ctx, tx, { roundId: NO_ROUND, roundNo: 0, mark: readingId, about, turn, now });
}
