import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formOf, type Served, serve } from '../intake/served.ts';
import { inJapanese, publishedNotice } from '../support/notices.ts';

describe('notices for staff', () => {
  let served: Served;
  let link: string;
  beforeAll(async () => {
    served = await serve([
      { employeeNumber: 'E1', name: '佐藤 花子' },
      { employeeNumber: 'E2', name: 'Ann Lee', language: 'en' },
    ]);
    const roundId = await served.open('real', '宮城県沖の地震');
    link = await served.linkTo(roundId);
    await publishedNotice(served.ctx);
    await publishedNotice(served.ctx, {
      audience: 'staff',
      wording: inJapanese('社宅の割り当て', '社員だけが読みます。'),
    });
  });
  afterAll(() => served.close());

  it('are read behind a personal link, beside those for everybody, and kept by no cache', async () => {
    const { status, html, headers } = await served.get(`${link}/notices`);
    expect(status).toBe(200);
    for (const words of ['社宅の割り当て', '社員だけが読みます。', '自宅で待機してください', '社員向け']) {
      expect(html).toContain(words);
    }
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'none'/,
    );
    expect(html).not.toMatch(/<script|佐藤|feed\.xml/);
  });

  it('come in the language of the person, or the one that was asked for, and lead back to the form', async () => {
    expect((await served.get(`${link}/notices`)).html).toContain('<html lang="ja">');
    expect((await served.get(`${link}/notices?lang=en`)).html).toContain('<html lang="en">');
    expect((await served.get(`${link}/notices`)).html).toContain('<a href=".">');
    expect((await served.get(`${link}/`)).html).toContain('<form method="post"');
  });

  it('are named on the page that says that an answer has arrived', async () => {
    const { action, body } = formOf((await served.get(link)).html, { status: 'safe' });
    const { html } = await served.post(action, body);
    expect(html).toContain(`<a href="${link}/notices?lang=ja">社員向けのお知らせを読む</a>`);
  });

  it('are not there for a bad link, nor for somebody who has left: the same page as at the form', async () => {
    const bad = await served.get('/r/hello/notices');
    expect(bad.status).toBe(404);
    expect(bad.html).toBe((await served.get('/r/hello')).html);
    const { people } = served.ctx.db.t;
    const setActive = (active: boolean) =>
      served.ctx.db.write(async (tx) => void (await tx.update(people).set({ active }).where(eq(people.no, 1))));
    await setActive(false);
    expect((await served.get(`${link}/notices`)).html).toBe(bad.html);
    await setActive(true);
  });
});
