/** What somebody can be on duty for. */
export const DUTY_KINDS = ['help'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export const isDutyKind = (value: unknown): value is DutyKind => DUTY_KINDS.includes(value as DutyKind);
