import type { Say } from '#app/_ui/say.ts';
import type { ImportOutcome } from '#lib/domain/roster-import.ts';
import { translate } from '#lib/text/translate.ts';

/** What came of an import, and what to do now, as a sentence. */
export function outcomeWords({ language, number }: Say, outcome: ImportOutcome): string {
  const t = translate(language, 'people');
  switch (outcome.kind) {
    case 'imported': {
      const changed = outcome.changed + outcome.returned;
      if (outcome.added + changed + outcome.left === 0) return t('imports.outcome.nothing');
      const counts = { added: number(outcome.added), changed: number(changed), left: number(outcome.left) };
      return t('imports.outcome.imported', counts);
    }
    case 'bad_lines':
      return t('imports.outcome.bad_lines', { n: number(outcome.problems) });
    case 'many_leave':
      return t('imports.outcome.many_leave', { left: number(outcome.left), active: number(outcome.active) });
    default:
      return t(`imports.outcome.${outcome.kind}`);
  }
}
