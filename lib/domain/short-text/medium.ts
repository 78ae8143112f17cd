/** Where a notice is told in a few words. */
export const MEDIA = ['x', 'sms', 'subject', 'line', 'chat'] as const;
export type Medium = (typeof MEDIA)[number];
