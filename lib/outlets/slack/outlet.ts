import { type Spec, url } from '#lib/base/settings.ts';
import { askService, refusalOf } from '../ask-service.ts';
import { defineOutlet } from '../outlet.ts';

const slackSpec = {
  webhook: {
    env: 'SLACK_WEBHOOK_URL',
    doc: 'Incoming webhook of the Slack channel for staff.',
    schema: url,
    secret: true,
  },
} satisfies Spec;

/** Slack by an incoming webhook: it takes a text and can be asked nothing, so a lost one goes again and may stand there twice. */
export const slack = defineOutlet({
  name: 'slack',
  spec: slackSpec,
  open: ({ webhook }) => ({
    sessions: 1,
    send: async ({ id, text }) => {
      const answer = await askService(webhook, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: escaped(text) }),
      });
      const taken = answer.kind === 'answered' && answer.status < 300;
      return taken ? { kind: 'accepted', providerId: id } : refusalOf(answer);
    },
  }),
});

/** Three signs mean something to Slack (docs.slack.dev, "Formatting message text"). */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
