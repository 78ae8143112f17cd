import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeTokens } from '#lib/domain/sending/token-bucket.ts';

const START = Date.parse('2026-11-24T05:26:00Z');

describe('a token bucket', () => {
  it('never grants more than its rate and one second of saving, however it is asked', () => {
    const asking = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 })), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), asking, (perSecond, asked) => {
        let fullAt: Date | null = null;
        let now = START;
        let granted = 0;
        for (const [passed, wanted] of asked) {
          now += passed;
          const grant = takeTokens(fullAt, { perSecond }, wanted, new Date(now));
          fullAt = grant.fullAt;
          granted += grant.granted;
        }
        expect(granted).toBeLessThanOrEqual(((now - START) / 1000) * perSecond + perSecond + 1e-6);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is empty for a second at most after the clock was put back by hours', () => {
    const { fullAt } = takeTokens(null, { perSecond: 10 }, 10, new Date(START));
    const back = START - 3 * 3_600_000;
    const first = takeTokens(fullAt, { perSecond: 10 }, 10, new Date(back));
    expect(first.granted).toBe(0);
    expect(takeTokens(first.fullAt, { perSecond: 10 }, 10, new Date(back + 1000)).granted).toBe(10);
  });
});
