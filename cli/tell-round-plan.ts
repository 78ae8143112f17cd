import { LANGUAGES } from '#lib/domain/person.ts';
import type { RoundPlan, RoundPreview } from '#lib/flows/rounds/preview-round.ts';
import type { Cli } from './cli.ts';
import { momentIn } from './moment.ts';
import { table } from './table.ts';

const SAMPLE = 10;

/** Prints who would be asked and how, before anything is opened; with `mails` the exact mails too. */
export function tellRoundPlan(
  cli: Cli,
  plan: RoundPlan,
  preview: RoundPreview,
  timeZone: string,
  mails: boolean,
): void {
  const { t } = cli;
  const { departments, sites } = plan.audience;
  const or = (names: readonly string[]) => names.join(t('round.or'));
  const audience = [
    departments.length > 0 ? t('round.inDepartments', { names: or(departments) }) : '',
    sites.length > 0 ? t('round.atSites', { names: or(sites) }) : '',
  ].filter(Boolean);
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
        [
          t('round.nPeople', { n: preview.withoutContact }),
          sampleOf(preview.withoutContact, preview.withoutContactSample),
        ]
          .filter(Boolean)
          .join('  '),
      ],
      [
        t('round.allBad'),
        [t('round.nPeople', { n: preview.allBad }), sampleOf(preview.allBad, preview.allBadSample)]
          .filter(Boolean)
          .join('  '),
      ],
    ]),
  );
  tellSteps(cli, preview, momentIn(timeZone));
  if (!mails) return;
  for (const language of LANGUAGES)
    cli.print(`\n--- ${preview.mails[language].subject}\n${preview.mails[language].text}`);
}

function sampleOf(all: number, people: RoundPreview['withoutContactSample']): string {
  const named = people.slice(0, SAMPLE).map((person) => `${person.employeeNumber} ${person.name}`);
  return [...named, ...(all > named.length && named.length > 0 ? ['…'] : [])].join(', ');
}

/** What goes out when, over which way, how long it takes and what it costs. */
function tellSteps(
  { t, print }: Cli,
  { steps, smsCurrency: currency, ladder, heldUntil }: RoundPreview,
  moment: (at: Date) => string,
): void {
  print(`${t('round.steps')}  ${ladder}`);
  const rows = steps.map(({ minute, way, messages: n, segments, cost, seconds }) => [
    `  ${t('round.step.at', { minute })}`,
    t(`round.step.way.${way}`),
    t('round.step.messages', { n }),
    [
      segments === null ? '' : t('round.step.segments', { n: segments }),
      cost === null ? '' : t('round.step.cost', { cost, currency }),
      seconds === null ? (way === 'manager' ? '' : t('round.step.unmeasured')) : t('round.step.seconds', { seconds }),
    ]
      .filter(Boolean)
      .join(', '),
  ]);
  print(table(rows));
  if (heldUntil) print(t('round.held', { at: moment(heldUntil) }));
}
