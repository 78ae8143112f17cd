import { type Ladder, rungsOf } from '#lib/domain/ladder.ts';
import type { translate } from '#lib/text/translate.ts';
import type { RoundWords } from './round-words.ts';
import { toldStep } from './told-steps.ts';

/** A ladder told line by line: when, and over which ways. */
export function ladderLines(
  { steps, reminders }: Ladder,
  t: RoundWords | ReturnType<typeof translate<'rounds'>>,
): { when: string; what: string }[] {
  const rungs = rungsOf(steps).map(({ minute, steps: on }) => ({
    when: minute === 0 ? t('ladder.atOnce') : t('ladder.at', { minute }),
    what: on.map(({ step }) => toldStep(step, t)).join(' + '),
  }));
  if (!reminders) return rungs;
  return [...rungs, { when: '', what: t('ladder.remind', { every: reminders.everyMinutes, most: reminders.most }) }];
}
