/** How much of a place of work can be used. */
export const OPENNESS = ['open', 'partly', 'closed'] as const;
export type Openness = (typeof OPENNESS)[number];
