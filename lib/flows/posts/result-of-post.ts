import type { PostResult } from '#db/stores/posts/post-outbox.ts';
import { POST_PAUSES_MS, POST_STALE_MS } from '#lib/domain/post/post.ts';
import { retryPauseMs } from '#lib/domain/sending/retry.ts';
import type { Posted } from '#lib/outlets/outlet.ts';

interface Try {
  posted: Posted;
  /** Tries so far, this one too. */
  attempts: number;
  /** When somebody decided to post it. */
  decidedAt: Date;
  /** It may have gone out before. */
  wasLost: boolean;
  now: Date;
}

/** Where a post stands after a try: out, due again, or given up with a reason that a person reads. */
export function resultOfPost({ posted, attempts, decidedAt, wasLost, now }: Try): PostResult {
  if (posted.kind === 'accepted') {
    const { providerId } = posted;
    const set = { state: 'posted', postedAt: now, providerId, fault: null, detail: null } as const;
    return { set, outcome: 'accepted', detail: providerId, at: now };
  }
  // What it refuses to take twice stands there: our own lost try, which its list did not show yet.
  if (posted.kind === 'failed' && posted.fault === 'duplicate' && wasLost)
    return {
      set: { state: 'posted', postedAt: now, providerId: null, fault: null, detail: posted.detail },
      outcome: 'accepted',
      detail: posted.detail,
      at: now,
    };
  const { detail } = posted;
  const outcome = posted.kind;
  const waitMs = (posted.kind === 'failed' ? posted.waitMs : undefined) ?? retryPauseMs(POST_PAUSES_MS, attempts, 0.5);
  const dueAt = new Date(now.getTime() + waitMs);
  const isStale = dueAt.getTime() - decidedAt.getTime() > POST_STALE_MS;
  const mayStand = posted.kind === 'unknown' || wasLost;
  if (posted.kind === 'failed' && posted.retry === 'never')
    return { set: { state: 'failed', fault: posted.fault, detail }, outcome, detail, at: now };
  if (isStale)
    return { set: { state: 'failed', fault: mayStand ? 'never_known' : 'stale', detail }, outcome, detail, at: now };
  const fault = posted.kind === 'failed' ? posted.fault : null;
  return { set: { state: mayStand ? 'unknown' : 'waiting', dueAt, fault, detail }, outcome, detail, at: now };
}
