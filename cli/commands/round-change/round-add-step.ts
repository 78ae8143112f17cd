import type { Command } from 'commander';
import { addStep } from '#lib/flows/running-round/add-step.ts';
import type { Cli } from '../../cli.ts';
import { changeCommand } from './change-command.ts';

export const roundAddStep = (cli: Cli): Command =>
  changeCommand(cli, 'addStep', (ctx, round, by, _, words) => addStep(ctx, round.id, words.join(' '), by), {
    asks: true,
    words: '<step...>',
  });
