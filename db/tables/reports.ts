import { sql } from 'drizzle-orm';
import type { Flag, Proof, Statement } from '#lib/domain/report.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Kit } from '../kit.pg.ts';

export function defineReports(k: Kit) {
  /** The ledger: append-only, and the truth. `no` is the order in which reports were stored. */
  const reports = k.table(
    'reports',
    {
      no: k.sequence('no'),
      id: k.text('id').notNull(),
      personId: k.text('person_id').notNull(),
      kind: k.text('kind').$type<Statement['kind']>().notNull(),
      status: k.text('status').$type<Status>(),
      proof: k.text('proof').$type<Proof>(),
      flag: k.text('flag').$type<Flag>(),
      readingId: k.text('reading_id'),
      /** The report that this one takes back. */
      takesBackId: k.text('takes_back_id'),
      reason: k.text('reason'),
      route: k.text('route').notNull(),
      inboundId: k.text('inbound_id'),
      tokenRoundId: k.text('token_round_id'),
      enteredBy: k.text('entered_by'),
      saidAt: k.at('said_at'),
      receivedAt: k.at('received_at').notNull(),
      storedAt: k.at('stored_at').notNull(),
      keyId: k.text('key_id').notNull(),
      /** May come to work, family, place, comment: sealed JSON. */
      sealedExtras: k.bytes('sealed_extras'),
      /** Stays when the reason is purged. */
      reasonDigest: k.text('reason_digest'),
      /** Keyed digest of the whole row but its number; only the program can make one. */
      signature: k.text('signature'),
      /** Keyed digest of its answers to the round's own questions; stays when they are purged. Null where it has none. */
      answersDigest: k.text('answers_digest'),
      /** The audit entry that holds it in the chain. */
      chainedIn: k.int('chained_in'),
    },
    (t) => [
      k.uniqueIndex('reports_id').on(t.id),
      k.index('reports_person').on(t.personId, t.receivedAt),
      k.index('reports_unchained').on(t.no).where(sql`${t.chainedIn} is null`),
    ],
  );

  /** Which rounds a report is about; none while it waits for a round that counts from before it. */
  const reportRounds = k.table(
    'report_rounds',
    {
      reportId: k.text('report_id').notNull(),
      roundId: k.text('round_id').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.reportId, t.roundId] }), k.index('report_rounds_round').on(t.roundId)],
  );

  return { reports, reportRounds };
}
