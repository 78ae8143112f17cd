import type { Command } from 'commander';
import { resumeRound } from '#lib/flows/running-round/resume-round.ts';
import type { Cli } from '../../cli.ts';
import { changeCommand } from './change-command.ts';

export const roundResume = (cli: Cli): Command =>
  changeCommand(cli, 'resume', (ctx, round, by) => resumeRound(ctx, round.id, by), { asks: true });
