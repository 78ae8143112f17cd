import { type Spec, text, url } from '#lib/base/settings.ts';
import { askService, refusalOf } from '../ask-service.ts';
import { defineOutlet, type OutgoingPost, type Posted } from '../outlet.ts';

const lineSpec = {
  token: {
    env: 'LINE_CHANNEL_TOKEN',
    doc: 'Channel access token of the company’s LINE official account; its friends get what is broadcast.',
    schema: text,
    secret: true,
  },
  apiUrl: {
    env: 'LINE_API_URL',
    doc: 'Where LINE’s Messaging API is; another address only for trying things out.',
    schema: url,
    default: 'https://api.line.me',
    shared: true,
  },
} satisfies Spec;

/** LINE's broadcast. A retry key makes asking again harmless for 24 h: 409 says that it was taken before (developers.line.biz, "Retry failed API requests"). */
export const line = defineOutlet({
  name: 'line',
  spec: lineSpec,
  open: ({ token, apiUrl }) => ({
    sessions: 1,
    send: async ({ id, text }: OutgoingPost): Promise<Posted> => {
      const answer = await askService(`${apiUrl}/v2/bot/message/broadcast`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'x-line-retry-key': id,
        },
        body: JSON.stringify({ messages: [{ type: 'text', text }] }),
      });
      if (answer.kind !== 'answered') return refusalOf(answer);
      const { status, headers } = answer;
      const takenBefore = status === 409 ? (headers.get('x-line-accepted-request-id') ?? '') : null;
      if (takenBefore !== null) return { kind: 'accepted', providerId: takenBefore };
      if (status < 300) return { kind: 'accepted', providerId: headers.get('x-line-request-id') ?? '' };
      // Besides "too many at once", 429 says that the month's free messages are used up: waiting does not help then.
      if (status === 429 && /monthly limit/i.test(answer.body))
        return { kind: 'failed', retry: 'never', fault: 'rate_limit', detail: answer.body.slice(0, 300) };
      return refusalOf(answer);
    },
  }),
});
