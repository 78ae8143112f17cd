import { isAsk, mediumOf, type Step } from '#lib/domain/ladder.ts';
import type { translate } from '#lib/text/translate.ts';
import type { RoundWords } from './round-words.ts';

type Words = RoundWords | ReturnType<typeof translate<'rounds'>>;

/** One step in words: `2番目のメール`. */
export function toldStep(step: Step, t: Words): string {
  if (!isAsk(step)) return t('ladder.told.manager');
  const way = t(`ladder.way.${mediumOf(step.channel)}`);
  return step.nth === undefined ? t('ladder.told.all', { way }) : t('ladder.told.nth', { way, n: step.nth });
}
