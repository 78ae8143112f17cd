import type { Command } from 'commander';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { widenRound } from '#lib/flows/running-round/widen-round.ts';
import type { Cli } from '../../cli.ts';
import { readAudience } from '../../read-audience.ts';
import { type ChangeOptions, changeCommand } from './change-command.ts';

interface Options extends ChangeOptions {
  audience: string[];
}

export const roundWiden = (cli: Cli): Command =>
  changeCommand<Options>(
    cli,
    'widen',
    async (ctx, round, by, options) => {
      await widenRound(ctx, round.id, readAudience(cli, options.audience), by);
      await fillRounds(ctx);
    },
    { asks: true },
  ).option('--audience <conditions>', cli.t('option.audience'), (one: string, more: string[]) => [...more, one], []);
