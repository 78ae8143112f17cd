import type { Command } from 'commander';
import { stopRound } from '#lib/flows/running-round/stop-round.ts';
import type { Cli } from '../../cli.ts';
import { changeCommand } from './change-command.ts';

export const roundStop = (cli: Cli): Command =>
  changeCommand(cli, 'stop', (ctx, round, by) => stopRound(ctx, round.id, by), { asks: false });
