import { Command } from 'commander';
import { Problem } from '#lib/base/problem.ts';
import { issueFirstLink, issueLink } from '#lib/flows/access/accounts/issue-link.ts';
import { actorOf, type Cli } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';

/** Without a login, the first administrator's link. */
export const accountSetupLink = (cli: Cli): Command =>
  new Command('setup-link')
    .description(cli.t('about.accountSetupLink'))
    .argument('[login]', cli.t('option.login'))
    .option('--by <name>', cli.t('option.by'))
    .action((login: string | undefined, { by }: { by?: string }) =>
      withLedger(cli, async ({ ctx }) => {
        const link = login ? await issueLink(ctx, login, 'invitation', actorOf(by)) : await issueFirstLink(ctx);
        if (link === null) throw new Problem('account.has_admin');
        cli.print(cli.t('account.link'));
        cli.print(link);
      }),
    );
