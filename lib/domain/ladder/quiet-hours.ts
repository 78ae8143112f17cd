/** Minutes of the day, in the company's zone; `from` may be later than `to`, then the night lies between. */
export interface QuietHours {
  from: number;
  to: number;
}

const DAY_MINUTES = 24 * 60;

/** `22:00-07:00`; null for what is not that. */
export function readQuietHours(text: string): QuietHours | null {
  const [, h1, m1, h2, m2] = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(text.trim()) ?? [];
  if (h1 === undefined) return null;
  const [from, to] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
  return from === to ? null : { from, to };
}

/** When nobody is to be disturbed: the end of these quiet hours; else `now` itself. */
export function quietUntil(now: Date, hours: QuietHours | null, timeZone: string): Date {
  if (hours === null) return now;
  const minute = minuteOfDay(now, timeZone);
  const quiet =
    hours.from < hours.to ? minute >= hours.from && minute < hours.to : minute >= hours.from || minute < hours.to;
  if (!quiet) return now;
  const left = (hours.to - minute + DAY_MINUTES) % DAY_MINUTES;
  return new Date(Math.floor(now.getTime() / 60_000 + left) * 60_000);
}

function minuteOfDay(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).formatToParts(at);
  const part = (type: 'hour' | 'minute') => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return (part('hour') % 24) * 60 + part('minute');
}
