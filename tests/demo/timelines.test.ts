import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { openTimelines, type Timelines } from '#demo/timelines/open-timelines.ts';
import { findDoor, readTimeline } from '#demo/timelines/read-timeline.ts';
import type { OutgoingPost } from '#lib/outlets/outlet.ts';
import { posterOf } from '../posts/posting-stage.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function opened(): Promise<Timelines> {
  const timelines = await openTimelines(null, () => 3);
  closing.push(timelines.stop);
  return timelines;
}

const post = (text: string): OutgoingPost => ({
  id: '0a4b1c5e-1111-4222-8333-444455556666',
  text,
  language: 'ja',
  url: null,
  target: null,
});

test.each(['x', 'line'] as const)(
  'on %s a post whose answer was cut off stands once, whether it is asked about or sent again',
  async (name) => {
    const timelines = await opened();
    const poster = posterOf(name, timelines.settings);
    const told = post('安否を知らせてください & <急>');
    const startedAt = new Date();
    expect((await poster.send(told)).kind).toBe('unknown');
    const second = (await poster.lookUp?.(told, startedAt)) ?? (await poster.send(told));
    expect(second.kind).toBe('accepted');
    expect(await readTimeline(timelines.urls[name])).toEqual([told.text]);
  },
);

test('Slack shows the three signs that it is given escaped as they were meant, the newest post on top', async () => {
  const timelines = await opened();
  const poster = posterOf('slack', timelines.settings);
  for (const text of ['一 <b> & 二', 'two']) await poster.send(post(text));
  expect(await readTimeline(timelines.urls.slack)).toEqual(['two', '一 <b> & 二']);
});

test('a reader finds the public door in the post, or on the page that it links to', async () => {
  const server = createServer((_, response) => response.end('<a href="/help">?</a><a href="/a?lang=en">Answer</a>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  const site = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  expect(await findDoor(`${site}/a から答えてください。`)).toBe(`${site}/a`);
  expect(await findDoor(`詳しくは ${site}/notice-2.html`)).toBe(`${site}/a?lang=en`);
  expect(await findDoor('本日は休業します。')).toBeNull();
});
