import { Command } from 'commander';
import { type FoundPerson, searchPeople } from '#db/stores/people/person-search.ts';
import type { Cli } from '../cli.ts';
import { table } from '../table.ts';
import { withLedger } from '../with-ledger.ts';

interface Options {
  search?: string;
  left?: boolean;
  json?: boolean;
}

export const peopleList = (cli: Cli): Command =>
  new Command('list')
    .description(cli.t('about.peopleList'))
    .option('--search <words>', cli.t('option.search'))
    .option('--left', cli.t('option.left'))
    .option('--json', cli.t('option.json'))
    .action(async ({ search, left, json }: Options) => {
      const found = await withLedger(cli, ({ ctx }) => searchPeople(ctx.db, { words: search, left }));
      if (json) for (const one of found) cli.json(lineOf(one));
      else cli.print(tableOf(cli, found));
    });

const lineOf = ({ person, departmentPath, site }: FoundPerson) => {
  const { employeeNumber, name, kana, language, active } = person;
  return { employeeNumber, name, kana, department: departmentPath, site, language, active };
};

function tableOf(cli: Cli, found: readonly FoundPerson[]): string {
  const rows = found.map(({ person, departmentPath, site }) => [
    person.employeeNumber,
    person.name,
    departmentPath,
    site,
    person.active ? '' : cli.t('people.hasLeft'),
  ]);
  return [table(rows), cli.t('people.total', { n: found.length })].filter(Boolean).join('\n');
}
