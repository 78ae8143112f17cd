import { checksAskedSince } from '#db/stores/contacts/contact-checks.ts';
import { isWeekend } from '#lib/base/time/is-weekend.ts';
import { quietUntil } from '#lib/domain/ladder/quiet-hours.ts';
import { MEDIA } from '#lib/domain/ladder.ts';
import type { Ctx } from '../ctx.ts';
import { askContactChecks } from './ask-contact-checks.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** In minutes of the day: from 17:00 to 9:00. */
const OUT_OF_OFFICE = { from: 17 * 60, to: 9 * 60 };
const BY = 'anpi';

/** People asked within an hour, so that the relay has room for everything else: 100,000 take a week. */
export const CHECKS_AN_HOUR = 2_000;

/** Asks whom nobody has asked for `CONTACT_CHECK_DAYS` whether the contact points are still right, from Monday to Friday in office hours of the company's zone. Gives how many were asked. */
export async function askDueChecks(ctx: Ctx): Promise<number> {
  const { contactCheckDays, timeZone } = ctx.core;
  const now = ctx.clock.now();
  if (contactCheckDays === 0 || !ctx.channels.has(MEDIA.mail.channel)) return 0;
  if (isWeekend(now, timeZone) || quietUntil(now, OUT_OF_OFFICE, timeZone) > now) return 0;
  // Counted from what is written: a worker that starts anew, or a second one, does not begin the hour again.
  const most = CHECKS_AN_HOUR - (await checksAskedSince(ctx.db, new Date(now.getTime() - HOUR_MS)));
  return askContactChecks(ctx, BY, { askedAgainMs: contactCheckDays * DAY_MS, most });
}
