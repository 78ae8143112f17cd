import type { PersonRow } from '#db/stores/people/people.ts';
import { saveSubscription, subscriptionPlace } from '#db/stores/posts/push-subscriptions.ts';
import { newId } from '#lib/base/ids.ts';
import { sealText } from '#lib/base/secrets/seal.ts';
import type { Ctx } from '../ctx.ts';

/** A browser's own word on where it is told (W3C Push API, PushSubscription.toJSON). */
export interface Subscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** The push services of the browsers: we post to no address that a page merely names. */
const SERVICES = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'push.apple.com', 'notify.windows.com'];
const LONGEST = 1_000;

/** Keeps where an employee's browser is told, sealed under that person's key; false when it is no subscription of a known service. */
export async function allowPush(ctx: Ctx, person: PersonRow, said: unknown): Promise<boolean> {
  const subscription = subscriptionIn(said);
  if (!subscription) return false;
  const at = ctx.clock.now();
  const id = newId(at);
  const key = await ctx.keys.get(person.keyId);
  const row = {
    id,
    personId: person.id,
    digest: ctx.keys.master.digest(subscription.endpoint),
    language: person.language,
    sealed: sealText(key, JSON.stringify(subscription), subscriptionPlace(id)),
    at,
  };
  await ctx.db.write((tx) => saveSubscription(ctx.db, tx, row));
  return true;
}

function subscriptionIn(said: unknown): Subscription | null {
  const { endpoint, keys } = (said ?? {}) as { endpoint?: unknown; keys?: Record<string, unknown> };
  const p256dh = keys?.p256dh;
  const auth = keys?.auth;
  if (typeof endpoint !== 'string' || typeof p256dh !== 'string' || typeof auth !== 'string') return null;
  if (endpoint.length + p256dh.length + auth.length > LONGEST) return null;
  const url = URL.parse(endpoint);
  const isKnown = SERVICES.some((host) => url?.hostname === host || url?.hostname.endsWith(`.${host}`));
  return url?.protocol === 'https:' && isKnown ? { endpoint, keys: { p256dh, auth } } : null;
}
