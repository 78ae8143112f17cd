import { describe, expect, it } from 'vitest';
import { isAnswerToOldDrill, type Round, type RoundKind, type RoundState, roundsCovered } from '#lib/domain/round.ts';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 24, 5, minutes));
const wording = { ja: { title: 'x', body: '' }, en: { title: 'x', body: '' } };
const round = (id: string, kind: RoundKind, state: RoundState, opened: number): Round => {
  const openedAt = at(opened);
  return { id, no: opened, kind, state, wording, openedAt, closedAt: null, countsFrom: openedAt, questions: [] };
};
const covered = (saidMinutes: number | null, tokenRoundId: string | null, ...rounds: Round[]): string[] =>
  roundsCovered({ saidAt: saidMinutes === null ? null : at(saidMinutes), tokenRoundId }, rounds)
    .map(({ id }) => id)
    .sort();

const first = round('first', 'real', 'open', 0);
const second = round('second', 'real', 'open', 30);
const drill = round('drill', 'drill', 'open', 10);

describe('the rounds an answer is about', () => {
  it('are the open rounds of its kind that had begun when it was said', () => {
    expect(covered(40, 'first', first, second)).toEqual(['first', 'second']);
    expect(covered(20, 'first', first, second)).toEqual(['first']);
  });

  it('with an unknown time: the round of its token and older ones', () => {
    expect(covered(null, 'first', first, second)).toEqual(['first']);
    expect(covered(null, 'second', first, second)).toEqual(['first', 'second']);
  });

  it('never mix drill and real', () => {
    expect(covered(40, 'drill', first, drill)).toEqual(['drill']);
    expect(covered(40, 'first', first, drill)).toEqual(['first']);
  });

  it('without a token: the open real rounds, else the drill', () => {
    expect(covered(40, null, first, second, drill)).toEqual(['first', 'second']);
    expect(covered(40, null, drill)).toEqual(['drill']);
  });

  it('a late answer to a closed round is kept there', () => {
    expect(covered(40, 'old', round('old', 'real', 'closed', 0))).toEqual(['old']);
  });

  it('an answer by an old link reaches the real round that is open now', () => {
    expect(covered(40, 'old', round('old', 'real', 'closed', 0), second)).toEqual(['old', 'second']);
  });

  it('an answer by the link of a drill that is over reaches the real round too, and is known as such', () => {
    const over = round('old', 'drill', 'closed', 0);
    expect(covered(40, 'old', over, second)).toEqual(['old', 'second']);
    expect(isAnswerToOldDrill('old', [over, second])).toBe(true);
    expect(covered(40, 'old', over)).toEqual(['old']);
    expect(isAnswerToOldDrill('old', [over])).toBe(false);
  });

  it('none while nothing is open: the report waits', () => {
    expect(covered(40, null, round('old', 'real', 'closed', 0))).toEqual([]);
  });
});
