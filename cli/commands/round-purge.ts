import { Command } from 'commander';
import { purgeRound } from '#lib/flows/retention/purge-round.ts';
import { actorOf, type Cli } from '../cli.ts';
import { roundNamed } from '../find-round.ts';
import { withLedger } from '../with-ledger.ts';

const EX_TEMPFAIL = 75;

export const roundPurge = (cli: Cli): Command =>
  new Command('purge')
    .description(cli.t('about.roundPurge'))
    .argument('<round>', cli.t('option.round'))
    .option('--yes', cli.t('option.purgeYes'))
    .option('--by <name>', cli.t('option.by'))
    .action((name: string, options: { yes?: boolean; by?: string }) => {
      const by = actorOf(options.by);
      return withLedger(cli, async ({ ctx, entries }) => {
        const round = await roundNamed(ctx.db, name);
        const named = { no: String(round.no), title: round.wording[cli.language].title };
        if (!options.yes) {
          cli.warn(cli.t('purge.sure', named));
          cli.exitCode = EX_TEMPFAIL;
          return;
        }
        const left = await purgeRound(ctx, entries, round.id, by);
        cli.print(cli.t('purge.done', named));
        if (left === 'busy') cli.warn(cli.t('purge.busy'));
      });
    });
