import { describe, expect, it } from 'vitest';
import { pastCurveOf, percentBy, roundToCompare } from '#lib/domain/board/past-curve.ts';
import type { Round } from '#lib/domain/round.ts';

const round = (no: number, kind: Round['kind'], state: Round['state'] = 'closed') => ({ no, kind, state });
const ended = {
  kind: 'drill' as const,
  title: '秋の訓練',
  openedAt: '2026-09-01T05:00:00.000Z',
  closedAt: '2026-09-01T06:00:00.000Z',
  asked: 300,
  curve: [
    [2, 100],
    [9, 299],
  ] as [number, number][],
};

describe('a round is set beside', () => {
  it('the last drill that is over, even when a real round came after it', () => {
    const rounds = [round(1, 'drill'), round(2, 'drill'), round(3, 'real'), round(4, 'drill', 'open')];
    expect(roundToCompare(round(5, 'real', 'open'), rounds)).toEqual(round(2, 'drill'));
  });

  it('a real round only where there never was a drill, and a drill never beside a real one', () => {
    expect(roundToCompare(round(2, 'real', 'open'), [round(1, 'real')])).toEqual(round(1, 'real'));
    expect(roundToCompare(round(2, 'drill', 'open'), [round(1, 'real')])).toBeNull();
  });

  it('nothing that came after it', () => {
    expect(roundToCompare(round(1, 'drill'), [round(1, 'drill'), round(2, 'drill')])).toBeNull();
  });
});

describe('the other curve', () => {
  const curve = pastCurveOf(ended)!;

  it('carries percentages and no number of people; almost everybody is not everybody', () => {
    expect(curve.percents).toEqual([
      [2, 33.3],
      [9, 99.6],
    ]);
    expect(JSON.stringify(curve)).not.toContain('300');
  });

  it('says nothing of a time at which that round was over', () => {
    expect([1, 5, 60, 61].map((minute) => percentBy(curve, minute))).toEqual([0, 33.3, 99.6, null]);
  });

  it('is not there for a round that nobody answered', () => {
    expect(pastCurveOf({ ...ended, curve: [] })).toBeNull();
  });
});
