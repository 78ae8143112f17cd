import type { Say } from './say.ts';

/** How long ago somebody spoke, in the largest whole unit. */
export function waited(say: Say, saidAt: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - saidAt.getTime()) / 60_000);
  if (minutes < 1) return say.board('urgent.now');
  if (minutes < 60) return say.board('urgent.waited', { minutes });
  if (minutes < 48 * 60) return say.board('urgent.waitedHours', { hours: Math.floor(minutes / 60) });
  return say.board('urgent.waitedDays', { days: Math.floor(minutes / (24 * 60)) });
}
