/** What the writer confirms before anybody else can read it; the sentences are in the `notices` texts under `check`. */
export const CHECKS = ['facts', 'people', 'others', 'time', 'action', 'kind'] as const;
export type Check = (typeof CHECKS)[number];

export const isWholeChecklist = (ticked: readonly string[]): boolean => CHECKS.every((check) => ticked.includes(check));
