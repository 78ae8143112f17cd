import { type ClaimedPost, claimPosts, recordPost } from '#db/stores/posts/post-outbox.ts';
import { dropSubscription, pushTarget } from '#db/stores/posts/push-subscriptions.ts';
import type { OutletName } from '#lib/domain/post/post.ts';
import type { OutgoingPost, Posted, Poster } from '#lib/outlets/outlet.ts';
import type { Ctx } from '../ctx.ts';
import { resultOfPost } from './result-of-post.ts';

type Sender = Pick<Ctx, 'db' | 'keys' | 'clock'>;

const LEASE_MS = 120_000;

/** Posts what is due at one place, once each: the try is written first, and a lost one is looked up before it is made again. Gives how many were tried. */
export async function sendPosts(ctx: Sender, by: string, outlet: OutletName, poster: Poster): Promise<number> {
  const now = ctx.clock.now();
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  const claimed = await claimPosts(ctx.db, { outlet, by, now, leaseUntil, most: poster.sessions });
  await Promise.all(claimed.map((one) => sendPost(ctx, one, poster)));
  return claimed.length;
}

async function sendPost(ctx: Sender, claimed: ClaimedPost, poster: Poster): Promise<void> {
  const { post, target, lostAt } = claimed;
  const posted = await tryPost(ctx, claimed, poster);
  const now = ctx.clock.now();
  const { attempts } = target;
  const result = resultOfPost({ posted, attempts, decidedAt: post.at, wasLost: lostAt !== null, now });
  await ctx.db.write(async (tx) => {
    await recordPost(ctx.db, tx, claimed, result);
    if (target.subscriptionId && posted.kind === 'failed' && posted.fault === 'gone')
      await dropSubscription(ctx.db, tx, target.subscriptionId);
  });
}

async function tryPost(ctx: Sender, { post, target, lostAt }: ClaimedPost, poster: Poster): Promise<Posted> {
  const receiver = target.subscriptionId ? await pushTarget(ctx, target.subscriptionId) : null;
  if (target.subscriptionId && receiver === null) return { kind: 'failed', retry: 'never', fault: 'gone', detail: '' };
  const { id, text, language, url } = post;
  const outgoing: OutgoingPost = { id, text, language, url, target: receiver };
  if (lostAt && poster.lookUp) {
    const known = await poster.lookUp(outgoing, lostAt);
    // While nobody can say whether it stands there, it does not go again.
    if (known) return known;
  }
  return poster.send(outgoing);
}
