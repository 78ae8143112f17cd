import { type Spec, url } from '#lib/base/settings.ts';
import { askService, refusalOf } from '../ask-service.ts';
import { defineOutlet } from '../outlet.ts';

const teamsSpec = {
  webhook: {
    env: 'TEAMS_WEBHOOK_URL',
    doc: 'Address of the Teams workflow "When a Teams webhook request is received".',
    schema: url,
    secret: true,
  },
} satisfies Spec;

/** Teams by a workflow's webhook, as an Adaptive Card (learn.microsoft.com); it can be asked nothing, so a lost one goes again. */
export const teams = defineOutlet({
  name: 'teams',
  spec: teamsSpec,
  open: ({ webhook }) => ({
    sessions: 1,
    send: async ({ id, text, url }) => {
      const answer = await askService(webhook, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(card(text, url)),
      });
      const taken = answer.kind === 'answered' && answer.status < 300;
      return taken ? { kind: 'accepted', providerId: id } : refusalOf(answer);
    },
  }),
});

const card = (text: string, url: string | null): object => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        // A line end in a text block is a blank; blocks of their own stay lines.
        body: text.split('\n').map((line) => ({ type: 'TextBlock', wrap: true, text: line || ' ' })),
        ...(url === null ? {} : { actions: [{ type: 'Action.OpenUrl', title: url, url }] }),
      },
    },
  ],
});
