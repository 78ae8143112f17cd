/** What a person can say of themselves, mildest first; the digit on the reply page is the position. */
export const STATUSES = ['safe', 'minor', 'serious', 'help'] as const;
export type Status = (typeof STATUSES)[number];

export const isStatus = (value: unknown): value is Status => STATUSES.includes(value as Status);

/** 0 for safe up to 3 for help. */
export const severity = (status: Status): number => STATUSES.indexOf(status);

/** A serious injury or a call for rescue stays until an operator closes it (invariant 6). */
export const isPinned = (status: Status): boolean => status === 'serious' || status === 'help';

/** The number people type: 1 safe, 2 minor, 3 serious, 4 help. */
export const digitOf = (status: Status): number => severity(status) + 1;

export const statusOfDigit = (digit: number): Status | undefined => STATUSES[digit - 1];
