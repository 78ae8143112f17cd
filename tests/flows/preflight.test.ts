import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMasterKey } from '#lib/base/secrets/master-key.ts';
import { type Facts, judge, preflight } from '#lib/flows/preflight/preflight.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS, temporaryFolder } from '../support/databases.ts';
import { seedPeople } from '../support/roster.ts';

const READY: Facts = {
  core: {
    replyDomain: 'reply.yamada.example',
    publicUrl: 'https://anpi.yamada.example',
    masterKeyFile: '/k',
    ladderReal: '0 mail; 60 manager',
    ladderDrill: '0 mail',
  },
  channels: ['smtp'],
  keyMode: 0o600,
  admins: 1,
  duty: { kind: 'ready', people: 1 },
  doors: [],
  now: new Date('2026-11-24T00:00:00Z'),
  nodeVersion: '24.22.1',
  reachability: { active: 3, withoutContact: [], allBad: [] },
};
const found = (facts: Partial<Facts>) => judge({ ...READY, ...facts }).map(({ level, code }) => `${level} ${code}`);
const withCore = (core: Partial<Facts['core']>) => found({ core: { ...READY.core, ...core } });

describe('before the disaster', () => {
  it('nothing is found where all is ready', () => {
    expect(found({})).toEqual([]);
  });

  it('settings that keep everybody from being asked or from answering are faults', () => {
    expect(found({ channels: [] })).toEqual(['settings no_channel']);
    expect(withCore({ replyDomain: 'reply.anpi.example' })).toEqual(['settings reply_domain']);
    for (const publicUrl of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000']) {
      expect(withCore({ publicUrl })).toEqual(['settings public_url_local']);
    }
    expect(found({ keyMode: 0o640 })).toEqual(['settings key_mode']);
  });

  it('a door that is shut, a certificate that has run out and steps that nobody can read keep a round from working', () => {
    const at = (until: string) => ({ kind: 'open' as const, certificateUntil: new Date(until) });
    const closed = { kind: 'closed' as const, reason: 'ECONNREFUSED' };
    const doors: Facts['doors'] = [
      { what: 'relay', name: 'mx:587', found: closed },
      { what: 'inbound', name: 'mail', found: closed },
      { what: 'public', name: 'https://a', found: at('2026-11-23T00:00:00Z') },
      { what: 'relay', name: 'mx:465', found: at('2026-12-01T00:00:00Z') },
      { what: 'relay', name: 'mx2:465', found: at('2027-12-01T00:00:00Z') },
    ];
    expect(found({ doors })).toEqual([
      'settings relay_closed',
      'settings inbound_closed',
      'settings certificate_over',
      'advice certificate_soon',
    ]);
    expect(withCore({ ladderDrill: '0 pigeon' })).toEqual(['settings ladder_bad']);
  });

  it('what only ought to be better is advice', () => {
    expect(withCore({ publicUrl: 'http://anpi.yamada.example' })).toEqual(['advice public_url_plain']);
    expect(found({ duty: { kind: 'nobody' } })).toEqual(['advice no_duty']);
    expect(found({ duty: { kind: 'unreachable', people: 2 } })).toEqual(['advice duty_unreachable']);
    expect(found({ admins: 0 })).toEqual(['advice no_admin']);
    expect(found({ nodeVersion: '24.21.0' })).toEqual(['advice node_old']);
  });

  it('an empty roster is a fault of its own', () => {
    expect(found({ reachability: { active: 0, withoutContact: [], allBad: [] } })).toEqual(['roster roster_empty']);
  });
});

describe.each(DIALECTS)('the roster before the disaster on %s', (dialect) => {
  let ctx: TestCtx;
  const folder = temporaryFolder();
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    const masterKeyFile = join(folder.path, `${dialect}.key`);
    createMasterKey(masterKeyFile);
    chmodSync(masterKeyFile, 0o644);
    ctx.core = { ...ctx.core, ...READY.core, masterKeyFile };
  });
  afterEach(async () => {
    await ctx.close();
    folder.remove();
  });

  it('names those without a mail address and those of whose addresses every one has bounced', async () => {
    const ids = await seedPeople(ctx, [
      { employeeNumber: 'E1' },
      { employeeNumber: 'E2', mails: [] },
      { employeeNumber: 'E3', mails: ['a@example.jp', 'b@example.jp'] },
      { employeeNumber: 'E4', mails: ['c@example.jp', 'd@example.jp'] },
      { employeeNumber: 'E5', mails: [] },
    ]);
    const { people, contactPoints } = ctx.db.t;
    await ctx.db.write(async (tx) => {
      const bad = { badSince: ctx.clock.now(), badReason: '550' };
      await tx
        .update(contactPoints)
        .set(bad)
        .where(eq(contactPoints.personId, ids.get('E3')!));
      await tx.update(contactPoints).set(bad).where(eq(contactPoints.queue, 'example.co.jp'));
      const [one] = await tx
        .select()
        .from(contactPoints)
        .where(eq(contactPoints.personId, ids.get('E4')!));
      await tx.update(contactPoints).set(bad).where(eq(contactPoints.id, one!.id));
      await tx
        .update(people)
        .set({ active: false })
        .where(eq(people.id, ids.get('E5')!));
    });
    expect(await preflight(ctx, { channels: ['smtp'], nodeVersion: '24.22.1' })).toEqual([
      { level: 'advice', code: 'no_duty', params: {} },
      { level: 'advice', code: 'no_admin', params: {} },
      { level: 'settings', code: 'key_mode', params: { path: ctx.core.masterKeyFile, mode: '644' } },
      { level: 'roster', code: 'without_contact', params: { n: 1, numbers: 'E2' } },
      { level: 'roster', code: 'all_bad', params: { n: 2, numbers: 'E1, E3' } },
    ]);
  });
});
