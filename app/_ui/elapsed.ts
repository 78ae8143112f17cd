import type { Say } from './say.ts';

/** `18分`, `3時間5分`, `2日4時間`; never less than nothing. */
export function elapsed(say: Say, fromAt: Date, toAt: Date): string {
  const minutes = Math.max(0, Math.floor((toAt.getTime() - fromAt.getTime()) / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return say.common('elapsedMinutes', { minutes });
  if (hours < 48) return say.common('elapsedHours', { hours, minutes: minutes % 60 });
  return say.common('elapsedDays', { days: Math.floor(hours / 24), hours: hours % 24 });
}
