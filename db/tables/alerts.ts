import { sql } from 'drizzle-orm';
import type { DutyKind } from '#lib/domain/ladder/duty.ts';
import type { Kit } from '../kit.pg.ts';

export function defineAlerts(k: Kit) {
  /** Who is told at once, by the kind of what happens. */
  const duties = k.table(
    'duties',
    {
      kind: k.text('kind').$type<DutyKind>().notNull(),
      personId: k.text('person_id').notNull(),
      createdAt: k.createdAt(),
    },
    (t) => [k.primaryKey({ columns: [t.kind, t.personId] })],
  );

  /** A call for help that the duty list is being told of, again and again until somebody takes it. */
  const alerts = k.table(
    'alerts',
    {
      roundId: k.text('round_id').notNull(),
      personId: k.text('person_id').notNull(),
      startedAt: k.at('started_at').notNull(),
      /** The last turn that went out; each is one alert to everybody on duty. */
      turn: k.int('turn').notNull(),
      nextAt: k.at('next_at').notNull(),
      endedAt: k.at('ended_at'),
    },
    (t) => [
      k.primaryKey({ columns: [t.roundId, t.personId] }),
      k.index('alerts_running').on(t.roundId).where(sql`${t.endedAt} is null`),
    ],
  );

  /** The same of a call for help that waits in the tray and stands on no board. */
  const readingAlerts = k.table('reading_alerts', {
    readingId: k.text('reading_id').primaryKey(),
    startedAt: k.at('started_at').notNull(),
    turn: k.int('turn').notNull(),
    nextAt: k.at('next_at').notNull(),
    endedAt: k.at('ended_at'),
  });

  return { duties, alerts, readingAlerts };
}
