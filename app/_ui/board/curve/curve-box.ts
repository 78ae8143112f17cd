import { curveScale } from './curve-scale.ts';

/** Edges of the drawing in the units of its view box. */
export const LEFT = 36;
export const RIGHT = 448;
export const TOP = 26;
export const BASE = 206;

/** Where a minute lies, on the scale that holds `minutes`. */
export function acrossOf(minutes: number): (minute: number) => number {
  const { span } = curveScale(minutes);
  return (minute) => LEFT + ((RIGHT - LEFT) * Math.min(minute, span)) / span;
}

/** Where a percentage lies; the whole height is always everybody. */
export const heightOf = (percent: number): number => BASE - ((BASE - TOP) * percent) / 100;

export const pathOf = (corners: readonly [number, number][], x: (minute: number) => number): string =>
  `M${corners.map(([minute, percent]) => `${x(minute).toFixed(1)} ${heightOf(percent).toFixed(1)}`).join('L')}`;
