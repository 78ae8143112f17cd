import { zoneOffset } from './zone-offset.ts';

/** A calendar day of a zone; `to` is the first moment after it. */
export interface Day {
  /** As in 2026-11-24. */
  name: string;
  from: Date;
  to: Date;
}

/** The day of a moment in a zone, as in 2026-11-24. */
export const dayName = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);

const DAY_MS = 24 * 60 * 60 * 1000;

/** Today in this zone and the days before it, today first. */
export function recentDays(now: Date, timeZone: string, days: number): Day[] {
  const today = Date.parse(`${dayName(now, timeZone)}T00:00:00Z`);
  const nameBefore = (back: number): string => new Date(today - back * DAY_MS).toISOString().slice(0, 10);
  return Array.from({ length: days }, (_, back) => ({
    name: nameBefore(back),
    from: startOf(nameBefore(back), timeZone),
    to: startOf(nameBefore(back - 1), timeZone),
  }));
}

/** Midnight, by the offset that holds about then. */
function startOf(name: string, timeZone: string): Date {
  return new Date(`${name}T00:00:00${zoneOffset(timeZone, new Date(`${name}T00:00:00Z`))}`);
}
