import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROOFS, type Proof, type Report, type Statement } from '#lib/domain/report.ts';
import { applyReport, applySilence, BUCKETS, bucketOf, NOTHING_KNOWN, type Standing } from '#lib/domain/standing.ts';
import { STATUSES, type Status } from '#lib/domain/status.ts';

let minute = 0;
const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 24, 5, 26 + minutes));
const report = (statement: Statement, saidAt: Date | null = null): Report => {
  minute += 1;
  return { id: `r${minute}`, personId: 'p', statement, route: 'mail', saidAt, receivedAt: at(minute) };
};
const says = (status: Status, proof: Proof = 'token', saidAt: Date | null = null): Report =>
  report({ kind: 'answer', status, proof }, saidAt);
const standingAfter = (...reports: Report[]): Standing => reports.reduce(applyReport, NOTHING_KNOWN);

describe('what we believe of a person', () => {
  it('is the last thing they said, when it was no cry for help', () => {
    expect(bucketOf(standingAfter(says('minor'), says('safe')))).toBe('safe');
    expect(bucketOf(standingAfter(says('safe'), says('minor')))).toBe('minor');
  });

  it.each(['help', 'serious'] as const)(
    'stays %s when somebody later says something milder, and shows the conflict',
    (grave) => {
      const standing = standingAfter(says(grave), says('safe', 'operator'));
      expect(bucketOf(standing)).toBe(grave);
      expect(standing.conflict).toBe(true);
    },
  );

  it('rises from serious to help', () => {
    expect(bucketOf(standingAfter(says('serious'), says('help')))).toBe('help');
  });

  it('is lowered only by an operator who closes the call for help', () => {
    const standing = standingAfter(says('help'), says('safe'), report({ kind: 'help_closed', status: 'minor' }));
    expect(bucketOf(standing)).toBe('minor');
    expect(standing).toMatchObject({ openHelp: false, conflict: false });
  });

  it('stays injured when an older "safe" arrives two hours late', () => {
    const standing = standingAfter(says('minor', 'token', at(100)), says('safe', 'token', at(5)));
    expect(bucketOf(standing)).toBe('minor');
  });

  it('hears an older cry for help that arrives late', () => {
    const standing = standingAfter(says('safe', 'token', at(100)), says('help', 'token', at(5)));
    expect(bucketOf(standing)).toBe('help');
    expect(standing).toMatchObject({ openHelp: true, conflict: true });
  });

  it('needs reading while nobody proved who spoke, yet a claimed help is open at once', () => {
    const standing = standingAfter(says('help', 'claimed'));
    expect(bucketOf(standing)).toBe('needs_reading');
    expect(standing.openHelp).toBe(true);
  });

  it('a claimed answer graver than a proven one stands beside it as a conflict', () => {
    const standing = standingAfter(says('safe'), says('serious', 'claimed'));
    expect(bucketOf(standing)).toBe('safe');
    expect(standing.conflict).toBe(true);
  });

  it('an unread answer is answered but unread, until somebody reads it', () => {
    const unread = standingAfter(report({ kind: 'unread', readingId: 'x' }));
    expect(bucketOf(unread)).toBe('needs_reading');
    expect(bucketOf(applyReport(unread, report({ kind: 'settled', readingId: 'x', status: 'minor' })))).toBe('minor');
    expect(bucketOf(applyReport(unread, report({ kind: 'settled', readingId: 'x', status: null })))).toBe('not_asked');
  });

  it('an automatic reply is no answer, and is forgotten when the person answers', () => {
    const automatic = standingAfter(report({ kind: 'automatic' }));
    expect(bucketOf(applySilence(automatic, 'handed_over'))).toBe('automatic_only');
    expect(bucketOf(applyReport(automatic, says('safe')))).toBe('safe');
  });

  it('a person who is excluded and answers all the same is counted by the answer', () => {
    const excluded = standingAfter(report({ kind: 'excluded', reason: '休職' }));
    expect(bucketOf(excluded)).toBe('excluded');
    expect(bucketOf(applyReport(excluded, says('help')))).toBe('help');
    expect(bucketOf(applyReport(excluded, report({ kind: 'included' })))).toBe('not_asked');
  });

  it('remembers when the first answer came', () => {
    const first = says('minor');
    expect(standingAfter(first, says('safe')).answeredAt).toEqual(first.receivedAt);
  });
});

const statement: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    status: fc.constantFrom(...STATUSES),
    proof: fc.constantFrom(...PROOFS),
  }),
  fc.constant<Statement>({ kind: 'unread', readingId: 'x' }),
  fc.constant<Statement>({ kind: 'automatic' }),
  fc.record({
    kind: fc.constant('settled' as const),
    readingId: fc.constant('x'),
    status: fc.option(fc.constantFrom(...STATUSES)),
  }),
  fc.constant<Statement>({ kind: 'excluded', reason: '休職' }),
  fc.constant<Statement>({ kind: 'included' }),
);
const reports = fc.array(fc.tuple(statement, fc.option(fc.integer({ min: -60, max: 600 }))), { maxLength: 12 });
const fold = (list: [Statement, number | null][]): Standing =>
  standingAfter(...list.map(([one, minutes]) => report(one, minutes === null ? null : at(minutes))));

describe('whatever happens', () => {
  it('a person is in exactly one known place', () => {
    fc.assert(
      fc.property(reports, (list) => BUCKETS.includes(bucketOf(fold(list)))),
      { numRuns: 2000 },
    );
  });

  it('nobody is safe without a counted word that says so', () => {
    const saysSafe = ([one]: [Statement, number | null]): boolean =>
      (one.kind === 'answer' && one.status === 'safe' && one.proof !== 'claimed') ||
      (one.kind === 'settled' && one.status === 'safe');
    fc.assert(
      fc.property(reports, (list) => bucketOf(fold(list)) !== 'safe' || list.some(saysSafe)),
      { numRuns: 2000 },
    );
  });

  it('a counted help or serious is never shown as anything milder without an operator', () => {
    const grave = ([one]: [Statement, number | null]): boolean =>
      'status' in one &&
      (one.status === 'help' || one.status === 'serious') &&
      (one.kind !== 'answer' || one.proof !== 'claimed');
    fc.assert(
      fc.property(reports, (list) => !list.some(grave) || ['help', 'serious'].includes(bucketOf(fold(list)))),
      { numRuns: 2000 },
    );
  });

  it('any help, proven or not, stays open until an operator closes it', () => {
    const help = ([one]: [Statement, number | null]): boolean => 'status' in one && one.status === 'help';
    fc.assert(
      fc.property(reports, (list) => !list.some(help) || fold(list).openHelp),
      { numRuns: 2000 },
    );
  });
});
