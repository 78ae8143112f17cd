import { type Spec, text } from '#lib/base/settings.ts';
import { askService, refusalOf } from '../ask-service.ts';
import { defineOutlet, type OutgoingPost, type Posted } from '../outlet.ts';

const webPushSpec = {
  publicKey: {
    env: 'WEB_PUSH_PUBLIC_KEY',
    doc: 'Public VAPID key, by which browsers know our notifications (npx web-push generate-vapid-keys).',
    schema: text,
  },
  privateKey: { env: 'WEB_PUSH_PRIVATE_KEY', doc: 'The private key to it.', schema: text, secret: true },
  contact: {
    env: 'WEB_PUSH_CONTACT',
    doc: 'Where a push service reaches us: mailto:somebody@example.co.jp.',
    schema: text,
  },
} satisfies Spec;

/** After so long a phone that was off is not shown it any more. */
const LIVES_SECONDS = 6 * 60 * 60;

/** Notifications to the browsers of employees who allowed them (RFC 8030, 8291, 8292). One topic a post: a second copy takes the place of the first. */
export const webPush = defineOutlet({
  name: 'web-push',
  spec: webPushSpec,
  publicKey: ({ publicKey }) => publicKey,
  open: ({ publicKey, privateKey, contact }) => ({
    sessions: 8,
    send: async ({ id, text, url, target }: OutgoingPost): Promise<Posted> => {
      const { default: push } = await import('web-push');
      const [title = '', ...rest] = text.split('\n');
      const payload = JSON.stringify({ title, body: rest.join('\n'), url, tag: id });
      const request = push.generateRequestDetails(JSON.parse(target ?? '{}'), payload, {
        vapidDetails: { subject: contact, publicKey, privateKey },
        TTL: LIVES_SECONDS,
        urgency: 'high',
        topic: id.replaceAll('-', ''),
        contentEncoding: 'aes128gcm',
      });
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      // fetch counts the bytes itself.
      delete headers['Content-Length'];
      const body = request.body ? new Uint8Array(request.body) : null;
      const answer = await askService(request.endpoint, { method: 'POST', headers, body });
      const taken = answer.kind === 'answered' && answer.status < 300;
      return taken ? { kind: 'accepted', providerId: answer.headers.get('location') ?? '' } : refusalOf(answer);
    },
  }),
});
