/** Where the company speaks to whoever reads there. */
export const TIMELINES = ['x', 'line', 'slack'] as const;
export type TimelineName = (typeof TIMELINES)[number];
