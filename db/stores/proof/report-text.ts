import { createHmac } from 'node:crypto';
import type { Tables } from '../../tables/tables.ts';

type ReportRow = Tables['reports']['$inferSelect'];
type AnswerRow = Tables['reportAnswers']['$inferSelect'];

/** What the program signs of a report: every column that never changes, in this order. */
export type SignedColumns = Omit<ReportRow, 'no' | 'reason' | 'signature' | 'chainedIn'>;

/**
 * The text under a report's signature, with the rounds it was stored for; null where an earlier release signed, which left them out.
 * The reason and the answers are in it by their digests, so that purging them leaves the signature right.
 */
export const reportText = (row: SignedColumns, roundIds: readonly string[] | null): string =>
  JSON.stringify([
    row.id,
    row.personId,
    row.kind,
    row.status,
    row.proof,
    row.flag,
    row.readingId,
    row.takesBackId,
    row.reasonDigest,
    row.route,
    row.inboundId,
    row.tokenRoundId,
    row.enteredBy,
    row.saidAt?.toISOString() ?? null,
    row.receivedAt.toISOString(),
    row.storedAt.toISOString(),
    row.keyId,
    row.sealedExtras && Buffer.from(row.sealedExtras).toString('base64'),
    // Earlier releases signed without it.
    ...(row.answersDigest === null ? [] : [row.answersDigest]),
    ...(roundIds === null ? [] : [roundIds.toSorted()]),
  ]);

/** Keyed by the key that goes with a purge: afterwards nobody can try words against it. */
export const reasonDigest = (key: Uint8Array, reportId: string, reason: string): string =>
  createHmac('sha256', key).update(`${reportId}\n${reason}`).digest('base64url');

/** The same for the answers to the round's own questions; null where there are none. */
export function answersDigest(key: Uint8Array, reportId: string, rows: readonly AnswerRow[]): string | null {
  if (rows.length === 0) return null;
  const lines = rows.map(({ questionKey, choice, number, sealedText }) =>
    JSON.stringify([questionKey, choice, number, sealedText && Buffer.from(sealedText).toString('base64')]),
  );
  return createHmac('sha256', key)
    .update(`${reportId}\n${lines.sort().join('\n')}`)
    .digest('base64url');
}
