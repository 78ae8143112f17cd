import { sql } from 'drizzle-orm';
import type { MessageAbout, MessagePurpose, MessageState } from '#lib/domain/message.ts';
import type { Kit } from '../kit.pg.ts';

export function defineMessages(k: Kit) {
  /** One row for one thing to send, made before anything is sent. */
  const messages = k.table(
    'messages',
    {
      id: k.text('id').primaryKey(),
      roundId: k.text('round_id').notNull(),
      personId: k.text('person_id').notNull(),
      contactPointId: k.text('contact_point_id').notNull(),
      channel: k.text('channel').notNull(),
      purpose: k.text('purpose').$type<MessagePurpose>().notNull().default('ask'),
      /** The lowest goes first: alerts before asking, confirmations last. */
      priority: k.int('priority').notNull().default(0),
      /** What it is about, where that is not the round itself. */
      about: k.json<MessageAbout>('about'),
      step: k.int('step').notNull(),
      turn: k.int('turn').notNull().default(0),
      state: k.text('state').$type<MessageState>().notNull(),
      queue: k.text('queue').notNull(),
      dueAt: k.at('due_at').notNull(),
      attempts: k.int('attempts').notNull().default(0),
      claimedBy: k.text('claimed_by'),
      leaseUntil: k.at('lease_until'),
      /** The relay that would not take it; another one goes first while there is one that works. */
      avoidRelay: k.text('avoid_relay'),
      handedOverAt: k.at('handed_over_at'),
      /** How far the provider says it came (lib/domain/sending/delivery.ts), where one gives receipts; it only ever rises. */
      deliveryRank: k.int('delivery_rank'),
      deliveredAt: k.at('delivered_at'),
      /** Why it failed or was withdrawn, in the provider's words. */
      reason: k.text('reason'),
    },
    (t) => [
      k
        .index('messages_due')
        .on(t.channel, t.priority, t.turn, t.attempts, t.dueAt)
        .where(sql`${t.state} in ('waiting', 'unknown')`),
      k.index('messages_claimed').on(t.leaseUntil).where(sql`${t.state} = 'claimed'`),
      k.index('messages_person').on(t.roundId, t.personId),
      k
        .index('messages_without_receipt')
        .on(t.channel, t.handedOverAt)
        // Mail has no receipts.
        .where(sql`${t.state} = 'handed_over' and ${t.deliveredAt} is null and ${t.channel} <> 'smtp'`),
      k.check(
        'messages_state_known',
        sql`${t.state} in ('waiting', 'claimed', 'unknown', 'handed_over', 'failed', 'withdrawn')`,
      ),
    ],
  );

  /** One try to hand a message over; written before the network call, so one without an outcome is unknown. */
  const attempts = k.table(
    'attempts',
    {
      id: k.text('id').primaryKey(),
      messageId: k.text('message_id').notNull(),
      relay: k.text('relay').notNull(),
      startedAt: k.at('started_at').notNull(),
      endedAt: k.at('ended_at'),
      outcome: k.text('outcome').$type<'accepted' | 'failed' | 'unknown'>(),
      providerId: k.text('provider_id'),
      code: k.text('code'),
      detail: k.text('detail'),
    },
    (t) => [
      k.index('attempts_message').on(t.messageId),
      k.index('attempts_open').on(t.startedAt).where(sql`${t.outcome} is null`),
    ],
  );

  return { messages, attempts };
}
