import { isAsk, type Ladder, mediumOf, rungsOf, type Step } from '#lib/domain/ladder.ts';
import type { translate } from '#lib/text/translate.ts';
import type { RoundWords } from './round-words.ts';

type Words = RoundWords | ReturnType<typeof translate<'rounds'>>;

/** One step in words: `2番目のメール`. */
export function toldStep(step: Step, t: Words): string {
  if (!isAsk(step)) return t('ladder.told.manager');
  const way = t(`ladder.way.${mediumOf(step.channel)}`);
  return step.nth === undefined ? t('ladder.told.all', { way }) : t('ladder.told.nth', { way, n: step.nth });
}

/** The ladder as somebody would type it in the language of `t`; `readLadder` reads it again. */
export function typedLadder({ steps, reminders }: Ladder, t: Words): string {
  const rungs = rungsOf(steps).map(({ minute, steps: on }) => {
    const ways = on.map(({ step }) => typedWay(step, t)).join(' + ');
    return t('ladder.typed.rung', { minute: String(minute), ways });
  });
  const { everyMinutes, most } = reminders ?? { everyMinutes: 0, most: 0 };
  const remind = t('ladder.typed.remind', { every: String(everyMinutes), most: String(most) });
  return [...rungs, ...(reminders ? [remind] : [])].join('\n');
}

function typedWay(step: Step, t: Words): string {
  if (!isAsk(step)) return t('ladder.way.manager');
  const way = t(`ladder.way.${mediumOf(step.channel)}`);
  return step.nth === undefined ? way : t('ladder.nth', { way, n: String(step.nth) });
}
