import { type FakeOptions, type FakeOutlet, type Reply, startFakeOutlet } from './start.ts';

/** An incoming webhook as Slack and Teams have: takes whatever it is given, any number of times. */
export const startFakeWebhook = (options: FakeOptions = {}): Promise<FakeOutlet> =>
  startFakeOutlet(options, ({ body }, taken): Reply => {
    taken.push({ id: String(taken.length + 1), text: textIn(JSON.parse(body)), at: new Date() });
    return { status: 200, body: 'ok' };
  });

interface Card {
  text?: string;
  attachments?: { content: { body: { text: string }[] } }[];
}

const textIn = ({ text, attachments }: Card): string =>
  text ?? attachments?.[0]?.content.body.map((block) => block.text.trim()).join('\n') ?? '';
