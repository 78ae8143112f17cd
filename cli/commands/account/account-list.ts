import { Command } from 'commander';
import { type ListedAccount, listAccounts } from '#db/stores/access/accounts.ts';
import { type Department, listDepartments } from '#db/stores/people/places.ts';
import type { Cli } from '../../cli.ts';
import { table } from '../../table.ts';
import { withLedger } from '../../with-ledger.ts';

export const accountList = (cli: Cli): Command =>
  new Command('list')
    .description(cli.t('about.accountList'))
    .option('--json', cli.t('option.json'))
    .action(async ({ json }: { json?: boolean }) => {
      const { accounts, departments } = await withLedger(cli, async ({ ctx: { db } }) => ({
        accounts: await listAccounts(db),
        departments: await listDepartments(db),
      }));
      const lines = accounts.map((account) => lineOf(account, departments));
      if (json) for (const line of lines) cli.json(line);
      else cli.print(table(lines.map((line) => rowOf(cli, line))));
    });

function lineOf({ login, name, active, passwordHash, sealedTotp, grants }: ListedAccount, departments: Department[]) {
  const roles = grants.map(({ role, departmentId }) => {
    const path = departments.find(({ id }) => id === departmentId)?.path;
    return path ? `${role}:${path}` : role;
  });
  return { login, name, roles, active, password: passwordHash !== null, totp: sealedTotp !== null };
}

const rowOf = (cli: Cli, { login, name, roles, active, password }: ReturnType<typeof lineOf>): string[] => [
  login,
  name,
  roles.join(' '),
  active ? (password ? '' : cli.t('account.noPassword')) : cli.t('account.disabled'),
];
