import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { claimPosts } from '#db/stores/posts/post-outbox.ts';
import { startFakeWebhook } from '#demo/fake-outlets/fake-webhook.ts';
import { startFakeX } from '#demo/fake-outlets/fake-x.ts';
import { fakeXSettings } from '#demo/fake-outlets/settings.ts';
import type { FakeOptions, FakeOutlet } from '#demo/fake-outlets/start.ts';
import { postNotice } from '#lib/flows/posts/post-notice.ts';
import { sendPosts } from '#lib/flows/posts/send-posts.ts';
import { settlePost } from '#lib/flows/posts/settle-post.ts';
import { sweep } from '#lib/flows/sweep.ts';
import type { Poster } from '#lib/outlets/outlet.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { publishedNotice } from '../support/notices.ts';
import { posterOf, press, targetOf } from './posting-stage.ts';

describe.each(DIALECTS)('posts on their way (%s)', (dialect) => {
  let ctx: TestCtx;
  let notice: { id: string };
  let fake: FakeOutlet;
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
    ctx.outlets = new Set(['x', 'slack']);
    notice = await publishedNotice(ctx);
  });
  afterEach(() => fake.stop());
  afterAll(() => ctx.close());

  const onX = async (text: string, options: FakeOptions = {}): Promise<{ id: string; poster: Poster }> => {
    fake = await startFakeX(options);
    // The clock of a test stands elsewhere than that of the fake.
    const posting = press(notice, 'x', text);
    await postNotice(ctx, posting);
    return { id: posting.id, poster: posterOf('x', fakeXSettings(fake.url)) };
  };
  const turn = (poster: Poster, outlet: 'x' | 'slack' = 'x') => sendPosts(ctx, 'boot', outlet, poster);
  const crash = async (outlet: 'x' | 'slack'): Promise<void> => {
    const now = ctx.clock.now();
    await claimPosts(ctx.db, { outlet, by: 'dead', now, leaseUntil: now, most: 1 });
    await sweep(ctx, ['boot']);
  };

  it('goes out once, and there is nothing left to do', async () => {
    const { id, poster } = await onX('一度だけ');
    expect(await turn(poster)).toBe(1);
    expect(await turn(poster)).toBe(0);
    expect(await targetOf(ctx, id)).toMatchObject({ state: 'posted', providerId: fake.taken[0]?.id, attempts: 1 });
  });

  it('of a sender that died is looked up where it can be, and posted where it is not there', async () => {
    const { id, poster } = await onX('途中で止まった');
    await crash('x');
    expect((await targetOf(ctx, id)).state).toBe('unknown');
    await turn(poster);
    expect(fake.asked).toContain('GET /2/users/4200000000/tweets');
    expect(fake.taken).toHaveLength(1);
    expect((await targetOf(ctx, id)).state).toBe('posted');
  });

  it('does not go again while X cannot say whether it is there', async () => {
    const down = { kind: 'status', status: 503, body: '{}' } as const;
    const { id, poster } = await onX('尋ねられない', { faultOf: (asked) => (asked.startsWith('GET') ? down : null) });
    await crash('x');
    await turn(poster);
    expect(fake.taken).toHaveLength(0);
    expect((await targetOf(ctx, id)).state).toBe('unknown');
    await settlePost(ctx, id, 'stands', '高橋');
    expect((await targetOf(ctx, id)).state).toBe('by_hand');
  });

  it('that X refuses to take twice after a lost try stands there', async () => {
    const { id, poster } = await onX('二度目', { faultOf: () => null });
    fake.taken.push({ id: '1', text: '二度目', at: new Date(0) });
    await crash('x');
    await turn(poster);
    expect((await targetOf(ctx, id)).state).toBe('posted');
    expect(fake.taken).toHaveLength(1);
  });

  it('waits as long as X says, and is given up when it would be old news', async () => {
    const resetAt = String(Math.floor(Date.now() / 1_000) + 900);
    const limit = { kind: 'status', status: 429, body: '{}', headers: { 'x-rate-limit-reset': resetAt } } as const;
    const { id, poster } = await onX('混んでいる', { faultOf: () => limit });
    await turn(poster);
    const waiting = await targetOf(ctx, id);
    expect(waiting).toMatchObject({ state: 'waiting', fault: 'rate_limit' });
    expect(waiting.dueAt.getTime() - ctx.clock.now().getTime()).toBeGreaterThan(800_000);
    ctx.clock.advanceMs(6 * 3_600_000);
    await turn(poster);
    expect(await targetOf(ctx, id)).toMatchObject({ state: 'failed', fault: 'stale' });
    await settlePost(ctx, id, 'again', '高橋');
    expect((await targetOf(ctx, id)).state).toBe('unknown');
    await settlePost(ctx, id, 'stands', '高橋');
  });

  it('to Slack goes again after a crash: a double there is cheaper than a miss', async () => {
    fake = await startFakeWebhook();
    const posting = press(notice, 'slack', 'Slackへ');
    await postNotice(ctx, posting);
    await crash('slack');
    await turn(posterOf('slack', { SLACK_WEBHOOK_URL: `${fake.url}/hook` }), 'slack');
    expect(fake.taken).toHaveLength(1);
    expect((await targetOf(ctx, posting.id)).state).toBe('posted');
  });
});
