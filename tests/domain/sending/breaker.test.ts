import { describe, expect, it } from 'vitest';
import { afterSession, allowance, type Breaker, CLOSED, probing } from '#lib/domain/sending/breaker.ts';

const START = Date.parse('2026-11-24T05:26:00Z');
const at = (seconds: number) => new Date(START + seconds * 1000);
const outcomes = (breaker: Breaker, list: readonly boolean[], everySeconds = 0): Breaker =>
  list.reduce((held, good, i) => afterSession(held, good, at(i * everySeconds)), breaker);

describe('the breaker of a relay', () => {
  it('opens at the fifth failure in a row and not before', () => {
    expect(outcomes(CLOSED, [false, false, false, false]).kind).toBe('closed');
    expect(outcomes(CLOSED, [false, false, false, false, true, false, false]).kind).toBe('closed');
    expect(outcomes(CLOSED, [false, false, false, false, false]).kind).toBe('open');
  });

  it('opens when half of twenty within thirty seconds failed, not when they are further apart', () => {
    const halves = Array.from({ length: 20 }, (_, i) => i % 2 === 0);
    expect(outcomes(CLOSED, halves, 1).kind).toBe('open');
    expect(outcomes(CLOSED, halves, 3).kind).toBe('closed');
  });

  it('tries with one message after 10 s, then 20, 40, 80, and every 120 s for ever', () => {
    let breaker = outcomes(CLOSED, Array(5).fill(false));
    let now = 0;
    const pauses: number[] = [];
    for (let probe = 0; probe < 7; probe++) {
      const openedAt = now;
      while (allowance(breaker, at(now)) === 'none') now += 1;
      pauses.push(now - openedAt);
      breaker = afterSession(probing(breaker, at(now)), false, at(now));
    }
    expect(pauses).toEqual([10, 20, 40, 80, 120, 120, 120]);
    expect(afterSession(probing(breaker, at(now)), true, at(now))).toEqual(CLOSED);
  });

  it('tries at once when the clock was put back, instead of waiting for hours', () => {
    const open = outcomes(CLOSED, Array(5).fill(false));
    expect(allowance(open, at(1))).toBe('none');
    expect(allowance(open, at(-3 * 3600))).toBe('one');
  });
});
