import type { Command } from 'commander';
import { reopenRound } from '#lib/flows/running-round/reopen-round.ts';
import type { Cli } from '../../cli.ts';
import { changeCommand } from './change-command.ts';

export const roundReopen = (cli: Cli): Command =>
  changeCommand(cli, 'reopen', (ctx, round, by) => reopenRound(ctx, round.id, by), { asks: true });
