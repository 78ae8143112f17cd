import { isSamePost } from '#lib/domain/post/same-post.ts';
import { defineOutlet, type OutgoingPost, type Posted } from '../outlet.ts';
import { xClient } from './client.ts';
import { refusedBy } from './refused-by.ts';
import { xSpec } from './settings.ts';

/** Their clock and ours may differ by so much. */
const CLOCKS_APART_MS = 60_000;
/** Of our own posts, the newest first. */
const LOOKED_THROUGH = 50;

/** X by its API v2. A post has no idempotency key there: a lost one is looked for among the account's own. */
export const x = defineOutlet({
  name: 'x',
  spec: xSpec,
  open: (settings) => {
    const client = xClient(settings);
    let self: string | null = null;

    const send = async ({ text }: OutgoingPost): Promise<Posted> => {
      try {
        const { data } = await (await client()).tweet(text);
        return { kind: 'accepted', providerId: data.id };
      } catch (error) {
        return refusedBy(error, new Date());
      }
    };

    const lookUp = async ({ text }: OutgoingPost, startedAt: Date): Promise<Posted | null> => {
      try {
        const api = await client();
        self ??= (await api.me()).data.id;
        const own = await api.userTimeline(self, {
          max_results: LOOKED_THROUGH,
          start_time: new Date(startedAt.getTime() - CLOCKS_APART_MS).toISOString(),
          'tweet.fields': ['entities', 'created_at'],
        });
        const found = own.data.data?.find(({ text: standing, entities }) =>
          isSamePost(standing, entities?.urls ?? [], text),
        );
        return found ? { kind: 'accepted', providerId: found.id } : null;
      } catch (error) {
        const { detail } = { detail: '', ...refusedBy(error, new Date()) };
        return { kind: 'unknown', detail };
      }
    };

    return { sessions: 1, send, lookUp };
  },
});
