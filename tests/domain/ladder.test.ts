import { describe, expect, it } from 'vitest';
import { type Climb, type Climbed, dueClimbs } from '#lib/domain/ladder/climb.ts';
import { readLadder, writeLadder } from '#lib/domain/ladder/ladder-text.ts';
import { quietUntil, readQuietHours } from '#lib/domain/ladder/quiet-hours.ts';
import type { Ladder } from '#lib/domain/ladder.ts';
import { nextTry } from '#lib/domain/sending/next-try.ts';

const ladder = (text: string): Ladder => {
  const reading = readLadder(text);
  if (reading.kind === 'refused') throw new Error(reading.part);
  return reading.ladder;
};
const USUAL = ladder('0 mail; 10 mail2 + sms; 30 voice; 60 manager; remind 30 x 3');
const OPENED = new Date('2026-11-24T05:26:00Z');
const after = (minutes: number) => new Date(OPENED.getTime() + minutes * 60_000);
const said = (climbs: readonly Climb[]) => climbs.map(({ kind, step }) => `${kind} ${step}`);

/** Runs the ladder minute by minute, as the worker would, and tells when what began. */
function run(of: Ladder, to: number, from = 1, climbed: Climbed[] = []): string[] {
  const told: string[] = [];
  for (let minute = from; minute <= to; minute++) {
    const due = dueClimbs(of, [{ no: 0, startedAt: OPENED }], climbed, after(minute));
    for (const climb of due) climbed.push({ ...climb, startedAt: after(minute) });
    if (due.length > 0) told.push(`${minute}: ${said(due).join(', ')}`);
  }
  return told;
}

describe('a ladder as people write it', () => {
  it.each([
    ['0 mail', '0 mail'],
    ['0分 メール；10分 メール2＋SMS、30分 電話;60分 管理職', '0 mail; 10 mail2 + sms; 30 voice; 60 manager'],
    ['0min: mail1\n15m: mail2\n催促 60分×6回', '0 mail1; 15 mail2; remind 60 x 6'],
  ])('%s', (typed, written) => {
    expect(writeLadder(ladder(typed))).toBe(written);
    expect(ladder(written)).toEqual(ladder(typed));
  });

  it.each([
    ['', ''],
    ['10 sms', '10 sms'],
    ['0 mail2', '0 mail2'],
    ['0 manager', '0 manager'],
    ['0 mail; 10 pigeon', '10 pigeon'],
    ['0 mail; 99999 sms', '99999 sms'],
    ['0 mail; remind 1 x 3', 'remind 1'],
  ])('refuses %s and says which piece', (typed, part) => {
    expect(readLadder(typed)).toEqual({ kind: 'refused', part });
  });
});

describe('what is due', () => {
  it('each step at its minute, the late ones a rung later, then the reminders and no more', () => {
    expect(run(USUAL, 24 * 60)).toEqual([
      '10: step 1, step 2',
      '30: step 3, late 1, late 2',
      '60: manager 4, late 3',
      '90: remind 1',
      '120: remind 2',
      '150: remind 3',
    ]);
  });

  it('after hours without a worker one rung comes at a time', () => {
    expect(run(USUAL, 400, 180)).toEqual([
      '180: step 1, step 2',
      '185: step 3, late 1, late 2',
      '190: manager 4, late 3',
      '220: remind 1',
      '250: remind 2',
      '280: remind 3',
    ]);
  });

  it('a step that is added later is due at once, and nothing that has begun begins again', () => {
    const climbed: Climbed[] = [];
    run(USUAL, 70, 1, climbed);
    const more = { ...USUAL, steps: [...USUAL.steps, ...ladder('0 mail; 40 sms').steps.slice(1)] };
    expect(run(more, 400, 71, climbed)).toEqual([
      '71: step 5',
      '76: late 5',
      '106: remind 1',
      '136: remind 2',
      '166: remind 3',
    ]);
  });

  it('mails alone have nothing to climb', () => {
    expect(run(ladder('0 mail'), 24 * 60)).toEqual([]);
  });
});

describe('whom nothing reaches', () => {
  const steps = ladder('0 mail1; 10 sms; 30 voice').steps;
  it('is asked over the next step that has something untried', () => {
    expect(nextTry(steps, [{ kind: 'phone', nth: 1 }])).toEqual({ step: 1, nth: [1] });
  });
  it('is asked over a contact point that no step names, when nothing else is left', () => {
    expect(
      nextTry(steps, [
        { kind: 'mail', nth: 2 },
        { kind: 'mail', nth: 3 },
      ]),
    ).toEqual({ step: 0, nth: [2] });
    expect(nextTry(steps, [])).toBeNull();
  });
});

describe('quiet hours', () => {
  const night = readQuietHours('22:00-07:00');
  const at = (time: string) => quietUntil(new Date(`2026-11-24T${time}:00+09:00`), night, 'Asia/Tokyo');
  it.each([
    ['23:30', '2026-11-24T22:00:00.000Z'],
    ['06:59', '2026-11-23T22:00:00.000Z'],
    ['07:00', '2026-11-23T22:00:00.000Z'],
    ['21:59', '2026-11-24T12:59:00.000Z'],
  ])('at %s in Tokyo a drill waits until %s', (time, until) => {
    expect(at(time).toISOString()).toBe(until);
  });
  it('none: at any hour', () => {
    expect(readQuietHours('none')).toBeNull();
  });
});
