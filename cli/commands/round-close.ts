import { Command } from 'commander';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { actorOf, type Cli } from '../cli.ts';
import { roundNamed } from '../find-round.ts';
import { withLedger } from '../with-ledger.ts';

export const roundClose = (cli: Cli): Command =>
  new Command('close')
    .description(cli.t('about.roundClose'))
    .argument('<round>', cli.t('option.round'))
    .option('--by <name>', cli.t('option.by'))
    .action((name: string, options: { by?: string }) => {
      const by = actorOf(options.by);
      return withLedger(cli, async ({ ctx }) => {
        const round = await roundNamed(ctx.db, name);
        await closeRound(ctx, round.id, by);
        cli.print(cli.t('round.closed', { no: String(round.no), title: round.wording[cli.language].title }));
      });
    });
