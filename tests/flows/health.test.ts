import { describe, expect, it } from 'vitest';
import type { HealthFact } from '#db/stores/upkeep/health-facts.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import { judgeHealth, type Looked, type PartHealth, worstOf } from '#lib/flows/health/judge-health.ts';
import { translate } from '#lib/text/translate.ts';

const now = new Date('2026-11-24T05:26:00Z');
const DAY_MS = 24 * 3_600_000;
const told = (name: string, agoMs: number, fact: Record<string, unknown>): [string, HealthFact] => [
  name,
  { name, at: new Date(now.getTime() - agoMs), fact },
];
const loop = { name: 'sweep', busyMs: 0, stumbled: false };
const WELL = { loops: [loop], relays: [{ relay: 'mx1', works: true }], clockSetMs: 3 };
const worker = (more: Partial<typeof WELL>, agoMs = 5_000) => told('worker', agoMs, { ...WELL, ...more });
const FOUND = [told('doors', DAY_MS, { findings: [] }), told('audit', DAY_MS, { broken: null, entries: 9 })];
const looked = (more: Partial<Looked>, facts: [string, HealthFact][] = []): Looked => ({
  now,
  facts: new Map([worker({}), told('backup', DAY_MS, {}), ...FOUND, ...facts]),
  ...{ late: 0, unread: 0, duty: { kind: 'ready' as const, people: 2 }, freeBytes: 50e9, spooled: 0, isPg: false },
  ...more,
});
const CASES: [string, Looked, Partial<PartHealth>][] = [
  ['a worker that is silent', looked({}, [worker({}, 31_000)]), { part: 'loops', level: 'bad', code: 'silent' }],
  [
    'a loop that hangs',
    looked({}, [worker({ loops: [{ ...loop, busyMs: 61_000 }] })]),
    { level: 'bad', code: 'stuck' },
  ],
  [
    'a loop that fails',
    looked({}, [worker({ loops: [{ ...loop, stumbled: true }] })]),
    { level: 'look', code: 'stumbled' },
  ],
  ['no relay at all', looked({}, [worker({ relays: [] })]), { level: 'bad', code: 'none' }],
  [
    'the only relay down',
    looked({}, [worker({ relays: [{ relay: 'mx1', works: false }] })]),
    { level: 'bad', code: 'down' },
  ],
  ['replies unread', looked({ unread: 2 }), { level: 'bad', code: 'unread' }],
  ['messages late', looked({ late: 2 }), { level: 'look', code: 'late' }],
  ['an empty duty list', looked({ duty: { kind: 'nobody' } }), { part: 'duty', level: 'look', code: 'nobody' }],
  [
    'a duty list without contact points',
    looked({ duty: { kind: 'unreachable', people: 2 } }),
    { level: 'look', code: 'unreachable' },
  ],
  ['a full disk', looked({ freeBytes: 4e8 }), { level: 'bad', code: 'tight' }],
  ['a clock that was set', looked({}, [worker({ clockSetMs: -9_000 })]), { level: 'look', code: 'set' }],
  ['an old backup', looked({}, [told('backup', 9 * DAY_MS, {})]), { level: 'look', code: 'made' }],
  ['spooled answers', looked({ spooled: 1 }), { level: 'look', code: 'some' }],
  [
    'a broken record',
    looked({}, [told('audit', 0, { broken: { kind: 'report', no: 4 }, entries: 9 })]),
    { level: 'bad', code: 'broken' },
  ],
  [
    'an expired certificate',
    looked({}, [told('doors', 0, { findings: [{ code: 'certificate_over', params: { name: 'x', until: 'y' } }] })]),
    { level: 'bad', code: 'certificate_over' },
  ],
];

describe('the one line above the health of the program', () => {
  it('is green when every part is well', () => {
    expect(worstOf(judgeHealth(looked({})))).toBe('good');
  });

  it.each([
    ['the certificate', 'doors', 'certificate'],
    ['the audit record', 'audit', 'audit'],
  ])('is neutral, and not green, while nobody has looked at %s', (_, fact, part) => {
    const seen = looked({});
    const parts = judgeHealth({ ...seen, facts: new Map([...seen.facts].filter(([name]) => name !== fact)) });
    expect(parts.filter(({ level }) => level !== 'good')).toMatchObject([{ part, level: 'unseen', code: 'unasked' }]);
    expect(worstOf(parts)).toBe('unseen');
  });

  it('does not vouch for backups that the tools of PostgreSQL make', () => {
    const parts = judgeHealth(looked({ isPg: true }));
    expect(parts).toContainEqual(expect.objectContaining({ part: 'backup', level: 'unseen', code: 'elsewhere' }));
    expect(worstOf(parts)).toBe('unseen');
  });

  it.each(CASES)('is not green for %s, and says it in both languages', (_, seen, wanted) => {
    const parts = judgeHealth(seen);
    const found = parts.filter(({ level }) => level !== 'good');
    expect(found).toContainEqual(expect.objectContaining(wanted));
    expect(worstOf(parts)).toBe(found.some(({ level }) => level === 'bad') ? 'bad' : 'look');
    for (const language of LANGUAGES) {
      const t = translate(language, 'system') as unknown as (key: string, params: object) => string;
      for (const { part, code, params } of parts) expect(t(`health.${part}.${code}`, params)).not.toContain('health.');
    }
  });
});
