import type { Command } from 'commander';
import { remindRound } from '#lib/flows/running-round/remind-round.ts';
import type { Cli } from '../../cli.ts';
import { changeCommand } from './change-command.ts';

export const roundRemind = (cli: Cli): Command =>
  changeCommand(cli, 'remind', (ctx, round, by) => remindRound(ctx, round.id, by), { asks: true });
