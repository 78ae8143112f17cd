import { LANGUAGES } from '#lib/domain/person.ts';
import type { RoundPlan, RoundPreview } from '#lib/flows/preview-round.ts';
import type { Cli } from './cli.ts';
import { table } from './table.ts';

const SAMPLE = 10;

/** Prints who would be asked and how, before anything is opened; with `mails` the exact mails too. */
export function tellRoundPlan(cli: Cli, plan: RoundPlan, preview: RoundPreview, mails: boolean): void {
  const { t } = cli;
  const { departments, sites } = plan.audience;
  const or = (names: readonly string[]) => names.join(t('round.or'));
  const audience = [
    departments.length > 0 ? t('round.inDepartments', { names: or(departments) }) : '',
    sites.length > 0 ? t('round.atSites', { names: or(sites) }) : '',
  ].filter(Boolean);
  const sample = preview.withoutContactSample
    .slice(0, SAMPLE)
    .map((person) => `${person.employeeNumber} ${person.name}`);
  if (preview.withoutContact > sample.length && sample.length > 0) sample.push('…');
  cli.print(t(plan.kind === 'drill' ? 'round.planDrill' : 'round.planReal'));
  cli.print(
    table([
      [t('round.subjectJa'), preview.mails.ja.subject],
      [t('round.subjectEn'), preview.mails.en.subject],
      [t('round.audience'), audience.join(t('round.and')) || t('round.everybody')],
      [t('round.people'), t('round.nPeople', { n: preview.people })],
      [t('round.messages'), t('round.nMessages', { n: preview.messages })],
      [
        t('round.withoutContact'),
        [t('round.nPeople', { n: preview.withoutContact }), sample.join(', ')].filter(Boolean).join('  '),
      ],
    ]),
  );
  if (!mails) return;
  for (const language of LANGUAGES)
    cli.print(`\n--- ${preview.mails[language].subject}\n${preview.mails[language].text}`);
}
