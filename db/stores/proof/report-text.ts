import { createHmac } from 'node:crypto';
import type { Tables } from '../../tables/tables.ts';

type ReportRow = Tables['reports']['$inferSelect'];

/** What the program signs of a report: every column that never changes, in this order. */
export type SignedColumns = Omit<ReportRow, 'no' | 'reason' | 'signature' | 'chainedIn'>;

/** The text under a report's signature; the reason is in it by its digest, so that purging the words leaves the signature right. */
export const reportText = (row: SignedColumns): string =>
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
  ]);

/** Keyed by the key that goes with a purge: afterwards nobody can try words against it. */
export const reasonDigest = (key: Uint8Array, reportId: string, reason: string): string =>
  createHmac('sha256', key).update(`${reportId}\n${reason}`).digest('base64url');
