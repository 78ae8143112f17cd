import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, ROSTER } from './desk.ts';

describe('accounts on the command line', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = openDesk();
    desk.write('people.csv', ROSTER);
    await desk.anpi('people', 'import', 'people.csv', '--by', '人事部');
  });
  afterAll(() => desk.remove());

  const create = (login: string, ...more: string[]) =>
    desk.anpi('account', 'create', '--login', login, '--name', '門間 薫', '--by', '人事部', ...more);

  it('before there is an admin, a link makes one', async () => {
    const { code, out } = await desk.anpi('account', 'setup-link');
    expect([code, out]).toEqual([0, expect.stringMatching(/\/setup\/[\w-]{43}\n$/)]);
  });

  it('somebody is added with roles and gets a link; a manager has a department', async () => {
    expect((await create('monma', '--role', 'admin', 'keeper')).out).toMatch(/\/setup\/[\w-]{43}\n$/);
    expect(await create('bucho', '--role', 'manager', '--department', '本社/総務部')).toMatchObject({ code: 0 });
    expect(await create('kacho', '--role', 'manager')).toMatchObject({ code: 64, out: '' });
    expect(await create('kacho', '--role', 'president')).toMatchObject({
      code: 64,
      err: expect.stringContaining('president'),
    });
    const { out } = await desk.anpi('account', 'list', '--json');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({ login: 'bucho', roles: ['manager:本社/総務部'], password: false }),
      expect.objectContaining({ login: 'monma', roles: ['admin', 'keeper'], active: true }),
    ]);
  });

  it('a sign-in link is for whoever has an account; one who is shut out gets none until a reset', async () => {
    expect((await desk.anpi('account', 'sign-in-link', 'bucho')).out).toMatch(/\/enter\/[\w-]{43}\n$/);
    expect(await desk.anpi('account', 'disable', 'bucho', '--by', '人事部')).toMatchObject({ code: 0 });
    expect(await desk.anpi('account', 'sign-in-link', 'bucho')).toMatchObject({ code: 65, out: '' });
    expect((await desk.anpi('account', 'reset', 'bucho')).out).toMatch(/\/setup\/[\w-]{43}\n$/);
    expect(await desk.anpi('account', 'disable', 'monma')).toMatchObject({
      code: 65,
      err: expect.stringContaining('管理者'),
    });
  });
});
