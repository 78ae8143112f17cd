import { Command } from 'commander';
import { listDepartments } from '#db/stores/people/places.ts';
import { Problem } from '#lib/base/problem.ts';
import { type Grant, isRole, ROLES } from '#lib/domain/access.ts';
import { inviteAccount } from '#lib/flows/access/accounts/invite-account.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { actorOf, type Cli, usage } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';

interface Options {
  login: string;
  name: string;
  role: string[];
  department?: string;
  by?: string;
}

export const accountCreate = (cli: Cli): Command =>
  new Command('create')
    .description(cli.t('about.accountCreate'))
    .requiredOption('--login <login>', cli.t('option.login'))
    .requiredOption('--name <name>', cli.t('option.accountName'))
    .requiredOption('--role <role...>', cli.t('option.role', { roles: ROLES.join(', ') }))
    .option('--department <path>', cli.t('option.accountDepartment'))
    .option('--by <name>', cli.t('option.by'))
    .action((options: Options) =>
      withLedger(cli, async ({ ctx }) => {
        const grants = await grantsOf(cli, ctx, options);
        const { login, name } = options;
        const { link } = await inviteAccount(ctx, { login, name, grants, by: actorOf(options.by) });
        cli.print(cli.t('account.link'));
        cli.print(link);
      }),
    );

async function grantsOf(cli: Cli, ctx: Ctx, { role: roles, department }: Options): Promise<Grant[]> {
  const known = department ? (await listDepartments(ctx.db)).find(({ path }) => path === department) : undefined;
  if (department && !known) throw new Problem('round.unknown_department', { department });
  return roles.map((role) => {
    if (!isRole(role)) throw usage(cli, 'role', { value: role, roles: ROLES.join(', ') });
    return { role, departmentId: role === 'manager' ? (known?.id ?? null) : null };
  });
}
