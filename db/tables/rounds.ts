import { sql } from 'drizzle-orm';
import type { Reminders, Step } from '#lib/domain/ladder.ts';
import type { Silence } from '#lib/domain/message.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { Proof } from '#lib/domain/report.ts';
import type { Audience, RoundKind, RoundState, Wording } from '#lib/domain/round.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Kit } from '../kit.pg.ts';

export function defineRounds(k: Kit) {
  const rounds = k.table(
    'rounds',
    {
      id: k.text('id').primaryKey(),
      no: k.int('no').notNull(),
      kind: k.text('kind').$type<RoundKind>().notNull(),
      state: k.text('state').$type<RoundState>().notNull(),
      wording: k.json<Record<Language, Wording>>('wording').notNull(),
      audience: k.json<Audience>('audience').notNull(),
      ladder: k.json<Step[]>('ladder').notNull(),
      reminders: k.json<Reminders>('reminders'),
      /** What it asks beside the status. */
      questions: k.json<Question[]>('questions'),
      /** The highest turn given so far: a reminder or a new text is a new turn. */
      turn: k.int('turn').notNull().default(0),
      /** When the audience was widened; their ladder begins there. */
      widenedAt: k.json<string[]>('widened_at'),
      /** Nothing goes out while it is set. */
      stoppedAt: k.at('stopped_at'),
      stoppedBy: k.text('stopped_by'),
      /** How long the ladder has stood still, stopped or closed, in seconds. */
      heldSeconds: k.int('held_seconds').notNull().default(0),
      keyId: k.text('key_id').notNull(),
      openedAt: k.at('opened_at'),
      openedBy: k.text('opened_by'),
      closedAt: k.at('closed_at'),
      closedBy: k.text('closed_by'),
      countsFrom: k.at('counts_from'),
      /** The audience is written in batches in the order of people.no; null when all are in. */
      filledTo: k.int('filled_to'),
      /** Deltas up to this one are in tally_sums. */
      squashedTo: k.int('squashed_to').notNull().default(0),
      /** When its words were destroyed for good; who was counted as what stays. */
      purgedAt: k.at('purged_at'),
      createdAt: k.createdAt(),
    },
    (t) => [k.uniqueIndex('rounds_no').on(t.no), k.index('rounds_state').on(t.state)],
  );

  /** One row for each person of the audience: what we believe now. A fold; `anpi rebuild` makes it anew. */
  const standings = k.table(
    'standings',
    {
      roundId: k
        .text('round_id')
        .notNull()
        .references(() => rounds.id),
      personId: k.text('person_id').notNull(),
      /** 0 for whom the round opened with, n for whom its n-th widening brought in. */
      wave: k.int('wave').notNull().default(0),
      departmentId: k.text('department_id').notNull(),
      siteId: k.text('site_id').notNull(),
      bucket: k.text('bucket').$type<Bucket>().notNull(),
      silence: k.text('silence').$type<Silence>().notNull(),
      status: k.text('status').$type<Status>(),
      proof: k.text('proof').$type<Proof>(),
      route: k.text('route'),
      reportId: k.text('report_id'),
      saidAt: k.at('said_at'),
      answeredAt: k.at('answered_at'),
      unread: k.int('unread').notNull().default(0),
      automatic: k.bool('automatic').notNull().default(false),
      conflict: k.bool('conflict').notNull().default(false),
      openHelp: k.bool('open_help').notNull().default(false),
      excluded: k.text('excluded'),
      deceased: k.bool('deceased').notNull().default(false),
      /** Who looks after an open call for help. */
      takenBy: k.text('taken_by'),
      takenAt: k.at('taken_at'),
    },
    (t) => [
      k.primaryKey({ columns: [t.roundId, t.personId] }),
      k.index('standings_bucket').on(t.roundId, t.bucket),
      k.index('standings_open_help').on(t.roundId).where(sql`${t.openHelp}`),
    ],
  );

  /** Insert-only changes of the board's numbers; summed, and squashed now and then. */
  const tallies = k.table(
    'tallies',
    {
      no: k.sequence('no'),
      roundId: k.text('round_id').notNull(),
      departmentId: k.text('department_id').notNull(),
      siteId: k.text('site_id').notNull(),
      measure: k.text('measure').notNull(),
      minute: k.int('minute').notNull().default(0),
      n: k.int('n').notNull(),
    },
    (t) => [k.index('tallies_round').on(t.roundId, t.no)],
  );

  /** What old deltas come to; the board's numbers are these and the deltas that are left. */
  const tallySums = k.table(
    'tally_sums',
    {
      roundId: k.text('round_id').notNull(),
      departmentId: k.text('department_id').notNull(),
      siteId: k.text('site_id').notNull(),
      measure: k.text('measure').notNull(),
      minute: k.int('minute').notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.roundId, t.departmentId, t.siteId, t.measure, t.minute] })],
  );

  return { rounds, standings, tallies, tallySums };
}
