import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNotice } from '#db/stores/notices/notices.ts';
import { draftNotice } from '#lib/flows/notices/draft-notice.ts';
import { contentWith } from '../../support/notices.ts';
import { type Seat, takeSeatAs } from '../../support/seats.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from '../started-web.ts';

describe.skipIf(withoutBuild)(`who may publish and approve${withoutBuild ? ` (${withoutBuild})` : ''}`, () => {
  let web: StartedWeb;
  let others: (Seat | null)[];
  beforeAll(async () => {
    web = await startTestWeb();
    const manager = await takeSeatAs(web.ctx, 'manager');
    others = [null, await takeSeatAs(web.ctx, 'viewer'), await takeSeatAs(web.ctx, 'keeper'), manager];
  });
  afterAll(() => web?.stop());

  const ask = (path: string, seat: Seat | null, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(seat ? { cookie: seat.cookie } : {}), origin: web.url };
    return fetch(web.url + path, { redirect: 'manual', headers, ...init });
  };
  /** Sends the form with this button as it stands on the page of somebody who may. */
  const press = async (
    seat: Seat | null,
    by: Seat,
    path: string,
    button: string,
    more: [string, string][],
  ): Promise<number> => {
    const page = await (await ask(path, by)).text();
    const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(`>${button}<`)) ?? '';
    const body = new FormData();
    for (const [, input = ''] of form.matchAll(/<input([^>]*type="hidden"[^>]*)>/g)) {
      const attributeOf = (name: string) =>
        new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1]?.replaceAll('&quot;', '"') ?? '';
      body.append(attributeOf('name'), attributeOf('value'));
    }
    for (const [name, value] of more) body.append(name, value);
    expect([...body.keys()].length).toBeGreaterThan(more.length);
    return (await ask(path, seat, { method: 'POST', body })).status;
  };
  const stateOf = async (no: number) => (await findNotice(web.ctx.db, no))?.notice.state;
  const ticked = ['facts', 'people', 'others', 'time', 'action', 'kind'].map((check): [string, string] => [
    'check',
    check,
  ]);

  it('a stranger, a viewer, a keeper of the tray and a manager see none of the screens', async () => {
    await draftNotice(web.ctx, contentWith(), web.admin.actor);
    for (const seat of others) {
      for (const path of ['/notices', '/notices/new', '/notices/1', '/notices/1/edit', '/notices/1/texts']) {
        const response = await ask(path, seat);
        expect([seat?.login, path, response.status]).toEqual([seat?.login, path, seat ? 403 : 401]);
        expect(await response.text()).not.toContain('自宅で待機');
      }
    }
  });

  it('nor can they publish with a form that was made for somebody else', async () => {
    for (const seat of others) {
      await press(seat, web.admin, '/notices/1', '公開する', ticked);
      expect([seat?.login, await stateOf(1)]).toEqual([seat?.login, 'draft']);
    }
    await press(web.admin, web.admin, '/notices/1', '公開する', ticked);
    expect(await stateOf(1)).toBe('published');
  });

  it('nor approve, nor take back; whoever wrote it cannot approve it either', async () => {
    web.ctx.core.noticeApproval = 'all';
    const second = await takeSeatAs(web.ctx, 'starter', 'sugawara');
    await draftNotice(web.ctx, contentWith(), web.admin.actor);
    await press(web.admin, web.admin, '/notices/2', '承認を頼む', ticked);
    expect(await stateOf(2)).toBe('waiting');
    for (const seat of [...others, web.admin]) {
      await press(seat, second, '/notices/2', '承認して公開する', ticked);
      expect([seat?.login, await stateOf(2)]).toEqual([seat?.login, 'waiting']);
    }
    await press(second, second, '/notices/2', '承認して公開する', ticked);
    expect(await stateOf(2)).toBe('published');
    for (const seat of others) {
      const taking: [string, string][] = [
        ['reason', 'wrong'],
        ['sure', 'yes'],
      ];
      await press(seat, web.admin, '/notices/2', 'お知らせを取り消す', taking);
      expect([seat?.login, await stateOf(2)]).toEqual([seat?.login, 'published']);
    }
  });
});
