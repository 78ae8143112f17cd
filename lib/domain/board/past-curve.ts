import type { BoardSnapshot } from '../board.ts';
import type { Round, RoundKind } from '../round.ts';

/** How another round was answered: percentages only, so that none of its people can be counted here. */
export interface PastCurve {
  kind: RoundKind;
  title: string;
  openedAt: string;
  /** [minute since its opening, percent of its people who had answered, rounded down], only minutes in which something changed. */
  percents: [number, number][];
  /** For how many minutes it was open. */
  minutes: number;
}

type Ended = Pick<BoardSnapshot, 'kind' | 'title' | 'openedAt' | 'closedAt' | 'asked' | 'curve'>;

/** The curve of a round that is over; null where it says nothing. */
export function pastCurveOf({ kind, title, openedAt, closedAt, asked, curve }: Ended): PastCurve | null {
  if (openedAt === null || closedAt === null || asked === 0 || curve.length === 0) return null;
  return {
    kind,
    title,
    openedAt,
    percents: curve.map(([minute, answered]) => [minute, Math.floor((answered * 1000) / asked) / 10]),
    minutes: Math.max(1, Math.floor((Date.parse(closedAt) - Date.parse(openedAt)) / 60_000)),
  };
}

/** What to set a round beside: the last drill that is over, else the last round of its own kind. */
export function roundToCompare<R extends Pick<Round, 'no' | 'kind' | 'state'>>(own: R, rounds: readonly R[]): R | null {
  const over = rounds.filter(({ no, state }) => no < own.no && state === 'closed').sort((a, b) => b.no - a.no);
  return over.find(({ kind }) => kind === 'drill') ?? over.find(({ kind }) => kind === own.kind) ?? null;
}

/** Percent of its people who had answered by this minute; null when it was over by then. */
export function percentBy({ percents, minutes }: PastCurve, minute: number): number | null {
  if (minute > minutes) return null;
  return percents.findLast(([at]) => at <= minute)?.[1] ?? 0;
}
