import type { PersonRow } from '#db/stores/people/people.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import type { Why } from '#lib/domain/answer-text/answer-reading.ts';
import type { Flag, Proof } from '#lib/domain/report.ts';

/** Who spoke, and how we know; or why a person has to decide. */
export type Resolved =
  | {
      kind: 'person';
      personId: string;
      personKeyId: string;
      proof: Proof;
      /** Why it is only claimed, where that is not plain. */
      doubt?: Why;
      flag?: Flag | null;
      tokenRound: RoundRow | null;
    }
  | { kind: 'tray'; candidates: readonly string[]; why: Why; tokenRound: RoundRow | null };

export const known = (person: PersonRow, proof: Proof, tokenRound: RoundRow | null): Resolved & { kind: 'person' } => ({
  kind: 'person',
  personId: person.id,
  personKeyId: person.keyId,
  proof,
  tokenRound,
});

export const tray = (code: string, params: Why['params']): Resolved & { kind: 'tray' } => ({
  kind: 'tray',
  candidates: [],
  why: { code, params },
  tokenRound: null,
});
