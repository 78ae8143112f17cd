import { firstSteps, isAsk, type Ladder, rungsOf } from '../ladder.ts';

/**
 * What is carried out over the people of a round in batches. `step`: those still silent; `late`: the same step to those whose
 * answer nobody has read or proved, one rung later; `remind`, `remind_now`: a further turn of the first steps; `manager`: to managers;
 * `revise`: a changed text to all who were asked; `correct`: to all who were sent something; `revive`: what a stop or an end
 * took back goes out after all.
 */
export type ClimbKind = 'step' | 'late' | 'remind' | 'remind_now' | 'manager' | 'revise' | 'correct' | 'revive';

export interface Climb {
  wave: number;
  kind: ClimbKind;
  /** The step of the ladder; for `remind` the number of the reminder, 1 and up. */
  step: number;
}

export interface Climbed extends Climb {
  startedAt: Date;
}

/** People whose ladder began together. */
export interface Wave {
  no: number;
  startedAt: Date;
}

const MINUTE_MS = 60_000;
/** After a time without a worker, or a leap of the clock, rungs that are overdue follow each other at least so far apart. */
const CATCH_UP_MINUTES = 5;
const LAST_LATE_MINUTES = 30;

/** What is due at `now` and has not begun: at most one rung of each wave, so that no leap of time brings all of them at once. */
export function dueClimbs(ladder: Ladder, waves: readonly Wave[], climbed: readonly Climbed[], now: Date): Climb[] {
  return waves.flatMap((wave) => {
    const begun = new Map(climbed.map((climb) => [keyOf(climb), climb.startedAt.getTime()]));
    let before = wave.startedAt.getTime();
    for (const { minute, gap, climbs } of plannedOf(ladder, wave.no)) {
      const fresh = climbs.filter((climb) => !begun.has(keyOf(climb)));
      const dueMs = Math.max(wave.startedAt.getTime() + minute * MINUTE_MS, before + gap * MINUTE_MS);
      if (fresh.length > 0) return now.getTime() >= dueMs ? fresh : [];
      before = Math.max(...climbs.map((climb) => begun.get(keyOf(climb))!));
    }
    return [];
  });
}

const keyOf = ({ wave, kind, step }: Climb): string => `${wave}.${kind}.${step}`;

interface Planned {
  minute: number;
  /** Minutes that must lie between the one before and this. */
  gap: number;
  climbs: Climb[];
}

/** Everything that the ladder does after the opening, in order. */
export function plannedOf({ steps, reminders }: Ladder, wave: number): Planned[] {
  const rungs = rungsOf(steps);
  const first = new Set(firstSteps(steps).map(({ index }) => index));
  const planned: Planned[] = [];
  let late: Climb[] = [];
  let last = 0;
  for (const { minute, steps: on } of rungs) {
    const climbs = on
      .filter(({ index }) => !first.has(index))
      .map(({ index, step }): Climb => ({ wave, kind: isAsk(step) ? 'step' : 'manager', step: index }));
    if (climbs.length === 0) continue;
    planned.push({ minute, gap: Math.min(minute - last, CATCH_UP_MINUTES), climbs: [...climbs, ...late] });
    late = climbs.flatMap((climb): Climb[] => (climb.kind === 'step' ? [{ ...climb, kind: 'late' }] : []));
    last = minute;
  }
  const every = reminders?.everyMinutes ?? LAST_LATE_MINUTES;
  const most = reminders?.most ?? 0;
  for (let n = 1; n <= Math.max(most, late.length > 0 ? 1 : 0); n++) {
    const remind: Climb[] = n <= most ? [{ wave, kind: 'remind', step: n }] : [];
    planned.push({ minute: last + n * every, gap: every, climbs: [...remind, ...late] });
    late = [];
  }
  return planned;
}
