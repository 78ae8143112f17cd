import { sql } from 'drizzle-orm';
import type { Language } from '#lib/domain/person.ts';
import type { PostCounts } from '#lib/domain/post/fill-placeholders.ts';
import type { OutletName, PostFault, PostState } from '#lib/domain/post/post.ts';
import type { Kit } from '../kit.pg.ts';

export function definePosts(k: Kit) {
  /** What somebody decided to say at one place; its text never changes. */
  const posts = k.table(
    'posts',
    {
      /** A UUID made with the form: a second press of the same form is the same post. */
      id: k.text('id').primaryKey(),
      noticeId: k.text('notice_id').notNull(),
      revision: k.int('revision').notNull(),
      outlet: k.text('outlet').$type<OutletName>().notNull(),
      language: k.text('language').$type<Language>().notNull(),
      drill: k.bool('drill').notNull().default(false),
      /** As it goes out, numbers filled in. */
      text: k.text('text').notNull(),
      url: k.text('url'),
      /** The numbers that were filled in; null where the text has none. */
      counts: k.json<PostCounts>('counts'),
      postedBy: k.text('posted_by').notNull(),
      at: k.at('at').notNull(),
    },
    (t) => [k.index('posts_notice').on(t.noticeId)],
  );

  /** One row for each receiver: one where a place is one page, one a browser for notifications. */
  const postTargets = k.table(
    'post_targets',
    {
      id: k.text('id').primaryKey(),
      postId: k.text('post_id').notNull(),
      outlet: k.text('outlet').$type<OutletName>().notNull(),
      subscriptionId: k.text('subscription_id'),
      state: k.text('state').$type<PostState>().notNull(),
      dueAt: k.at('due_at').notNull(),
      attempts: k.int('attempts').notNull().default(0),
      claimedBy: k.text('claimed_by'),
      leaseUntil: k.at('lease_until'),
      postedAt: k.at('posted_at'),
      providerId: k.text('provider_id'),
      fault: k.text('fault').$type<PostFault>(),
      /** In the service's own words. */
      detail: k.text('detail'),
    },
    (t) => [
      k.index('post_targets_post').on(t.postId),
      k.index('post_targets_due').on(t.outlet, t.dueAt).where(sql`${t.state} in ('waiting', 'unknown')`),
      k.index('post_targets_claimed').on(t.leaseUntil).where(sql`${t.state} = 'claimed'`),
    ],
  );

  /** One try, written before the network call: one without an outcome may have gone out. */
  const postTries = k.table(
    'post_tries',
    {
      id: k.text('id').primaryKey(),
      targetId: k.text('target_id').notNull(),
      startedAt: k.at('started_at').notNull(),
      endedAt: k.at('ended_at'),
      outcome: k.text('outcome').$type<'accepted' | 'failed' | 'unknown'>(),
      detail: k.text('detail'),
    },
    (t) => [k.index('post_tries_target').on(t.targetId)],
  );

  /** A browser in which an employee allowed notifications; its address is sealed under the person's key. */
  const pushSubscriptions = k.table(
    'push_subscriptions',
    {
      id: k.text('id').primaryKey(),
      personId: k.text('person_id').notNull(),
      digest: k.text('digest').notNull(),
      language: k.text('language').$type<Language>().notNull(),
      sealed: k.bytes('sealed').notNull(),
      at: k.at('at').notNull(),
    },
    (t) => [k.uniqueIndex('push_subscriptions_digest').on(t.digest)],
  );

  return { posts, postTargets, postTries, pushSubscriptions };
}
