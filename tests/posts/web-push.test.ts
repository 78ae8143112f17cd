import { createECDH, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPersonByNo } from '#db/stores/people/people.ts';
import { targetsOf } from '#db/stores/posts/posts.ts';
import { subscriptionPlace } from '#db/stores/posts/push-subscriptions.ts';
import { startFakeOutlet } from '#demo/fake-outlets/start.ts';
import { sealText } from '#lib/base/secrets/seal.ts';
import { allowPush } from '#lib/flows/posts/allow-push.ts';
import { postNotice } from '#lib/flows/posts/post-notice.ts';
import { sendPosts } from '#lib/flows/posts/send-posts.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { publishedNotice } from '../support/notices.ts';
import { seedPeople } from '../support/roster.ts';
import { posterOf, press } from './posting-stage.ts';

let ctx: TestCtx;
beforeAll(async () => {
  ctx = await openTestCtx();
  ctx.outlets = new Set(['web-push']);
  await seedPeople(ctx, [
    { employeeNumber: 'E1', name: '高橋 花子' },
    { employeeNumber: 'E2', name: '佐藤 次郎' },
  ]);
});
afterAll(() => ctx.close());

const pair = () => {
  const ecdh = createECDH('prime256v1');
  return { publicKey: ecdh.generateKeys('base64url'), privateKey: ecdh.getPrivateKey('base64url') };
};
const browser = (endpoint: string) => ({
  endpoint,
  keys: { p256dh: pair().publicKey, auth: randomBytes(16).toString('base64url') },
});

it('a browser is kept only when it is told by a push service, and never readable in the database', async () => {
  const person = (await findPersonByNo(ctx.db, 1))!;
  for (const said of [null, {}, browser('https://evil.example/x'), browser('http://fcm.googleapis.com/x')])
    expect(await allowPush(ctx, person, said)).toBe(false);
  const said = browser('https://fcm.googleapis.com/fcm/send/abc');
  expect(await allowPush(ctx, person, said)).toBe(true);
  expect(await allowPush(ctx, person, said)).toBe(true);
  const rows = await ctx.db.read.select().from(ctx.db.t.pushSubscriptions);
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]!.sealed).includes('fcm.googleapis')).toBe(false);
});

it('each browser is told once, encrypted, and one that is gone is forgotten', async () => {
  const fake = await startFakeOutlet({}, ({ path, request }, taken) => {
    taken.push({ id: path, text: String(request.headers['content-encoding']), at: new Date() });
    return path === '/gone' ? { status: 410, body: 'gone' } : { status: 201, body: '' };
  });
  const { pushSubscriptions } = ctx.db.t;
  await ctx.db.write((tx) => tx.delete(pushSubscriptions));
  for (const [no, path] of [
    [1, '/here'],
    [2, '/gone'],
  ] as const) {
    const person = (await findPersonByNo(ctx.db, no))!;
    const id = `s${no}`;
    const sealed = sealText(
      await ctx.keys.get(person.keyId),
      JSON.stringify(browser(fake.url + path)),
      subscriptionPlace(id),
    );
    const row = { id, personId: person.id, digest: id, language: 'ja', sealed, at: ctx.clock.now() } as const;
    await ctx.db.write((tx) => tx.insert(pushSubscriptions).values(row));
  }
  const posting = press(await publishedNotice(ctx), 'web-push', '自宅で待機してください\n本社は停電しています');
  expect(await postNotice(ctx, posting)).toEqual({ kind: 'queued', targets: 2 });
  const keys = pair();
  const env = {
    WEB_PUSH_PUBLIC_KEY: keys.publicKey,
    WEB_PUSH_PRIVATE_KEY: keys.privateKey,
    WEB_PUSH_CONTACT: 'mailto:anpi@example.co.jp',
  };
  await sendPosts(ctx, 'boot', 'web-push', posterOf('web-push', env));
  expect(fake.taken.map(({ id, text }) => `${id} ${text}`).sort()).toEqual(['/gone aes128gcm', '/here aes128gcm']);
  const states = (await targetsOf(ctx.db, [posting.id])).map(({ state, fault }) => `${state} ${fault}`).sort();
  expect(states).toEqual(['failed gone', 'posted null']);
  expect(await ctx.db.read.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, 's2'))).toEqual([]);
  await fake.stop();
});
