import type { ImportPlan, PersonChange } from '#lib/flows/import-people/plan-import.ts';
import type { RosterEntry } from '#lib/flows/import-people/roster.ts';
import { translate } from '#lib/text/translate.ts';
import type { Cli } from './cli.ts';

const SHOWN = 20;

/** Prints what an import means: who is added, changed, back and gone, and how many stay as they are. */
export function tellPlan(cli: Cli, plan: ImportPlan, all: boolean): void {
  const field = translate(cli.language, 'people');
  const person = ({ employeeNumber, name }: RosterEntry) => `${employeeNumber} ${name}`;
  const placed = (entry: RosterEntry) => `${person(entry)} (${entry.departmentPath.join('/')}, ${entry.site})`;
  const change = ({ entry, fields }: PersonChange) =>
    [
      person(entry),
      ...fields.map((it) => `${field(`field.${it.field}`)}: ${it.before || '-'} → ${it.after || '-'}`),
    ].join('  ');
  const list = <T>(key: 'added' | 'changed' | 'returned' | 'left', items: readonly T[], line: (item: T) => string) => {
    if (items.length === 0) return;
    cli.print(cli.t(`people.${key}`, { n: items.length }));
    const shown = all ? items : items.slice(0, SHOWN);
    for (const item of shown) cli.print(`  ${line(item)}`);
    if (shown.length < items.length) cli.print(`  ${cli.t('people.more', { n: items.length - shown.length })}`);
  };
  list('added', plan.added, placed);
  list('changed', plan.changed, change);
  list('returned', plan.returned, change);
  list('left', plan.left, placed);
  const { added, changed, returned, left, unchanged } = plan;
  const counts = {
    added: added.length,
    changed: changed.length,
    returned: returned.length,
    left: left.length,
    unchanged,
  };
  cli.print(cli.t('people.counts', counts));
}
