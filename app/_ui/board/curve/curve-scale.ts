export interface CurveScale {
  /** Minutes from the left edge to the right. */
  span: number;
  /** Minutes between two ticks. */
  step: number;
  unit: 'Minutes' | 'Hours' | 'Days';
}

const DAY = 24 * 60;
const SCALES: readonly CurveScale[] = [
  { span: 60, step: 10, unit: 'Minutes' },
  { span: 120, step: 20, unit: 'Minutes' },
  { span: 240, step: 60, unit: 'Hours' },
  { span: 480, step: 60, unit: 'Hours' },
  { span: DAY, step: 240, unit: 'Hours' },
  { span: 2 * DAY, step: 480, unit: 'Hours' },
  { span: 7 * DAY, step: DAY, unit: 'Days' },
];
const MILESTONES = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 360, 720, DAY, 2 * DAY, 3 * DAY, 7 * DAY];

/** The smallest scale that holds `minutes`; it grows in few steps, so that the curve seldom changes its shape. */
export function curveScale(minutes: number): CurveScale {
  const fit = SCALES.find(({ span }) => minutes <= span);
  if (fit) return fit;
  const weeks = Math.ceil(minutes / (7 * DAY));
  return { span: weeks * 7 * DAY, step: weeks * DAY, unit: 'Days' };
}

export function ticksOf({ span, step, unit }: CurveScale): { minute: number; value: number }[] {
  const size = { Minutes: 1, Hours: 60, Days: DAY }[unit];
  return Array.from({ length: span / step + 1 }, (_, i) => ({ minute: i * step, value: (i * step) / size }));
}

/** Corner points from (0, 0) to now; between two minutes in which something changed the line stays level. */
export function cornersOf(curve: readonly [number, number][], minutes: number, answered: number): [number, number][] {
  const corners: [number, number][] = [[0, 0]];
  for (const [minute, total] of [...curve, [minutes, answered] as const]) {
    const [lastMinute, lastTotal] = corners.at(-1)!;
    if (minute - lastMinute > 1 && total !== lastTotal) corners.push([minute - 1, lastTotal]);
    corners.push([Math.max(minute, lastMinute), total]);
  }
  return corners;
}

/** People who had answered by `minute`. */
export function answeredBy(curve: readonly [number, number][], minute: number): number {
  return curve.findLast(([at]) => at <= minute)?.[1] ?? 0;
}

/** The first minute by which half of `asked` had answered. */
export const halfAt = (curve: readonly [number, number][], asked: number): number | undefined =>
  asked === 0 ? undefined : curve.find(([, total]) => total * 2 >= asked)?.[0];

export const milestonesUntil = (minutes: number): number[] => MILESTONES.filter((at) => at < minutes);
