/** What somebody answered to one question of a round. */
export type OwnAnswer =
  /** By the key of an option; `yes` or `no` where that was asked. */
  | { kind: 'option'; key: string; option: string }
  | { kind: 'number'; key: string; number: number }
  /** Also what was typed for a number and is none, so that nothing is lost. */
  | { kind: 'text'; key: string; text: string };
