/** What of the roster stands in a text; `part` is one half of a name with a title behind it, as in 佐藤さん. */
export const FINDING_KINDS = ['name', 'kana', 'roman', 'part', 'number', 'phone', 'mail'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface RosterFinding {
  kind: FindingKind;
  /** Which text of a notice: `ja.title`. */
  place: string;
  /** As it stands there. */
  written: string;
}

/** Without repetitions, in the order of the kinds. */
export function sortedFindings(findings: readonly RosterFinding[]): RosterFinding[] {
  const once = new Map(findings.map((finding) => [findingKey(finding), finding]));
  return [...once.values()].sort((a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind));
}

/** Names a finding so that a person can say: I have seen this one. */
export const findingKey = ({ kind, place, written }: RosterFinding): string => `${kind} ${place} ${written}`;
