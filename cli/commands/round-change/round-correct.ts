import type { Command } from 'commander';
import { correctRound } from '#lib/flows/running-round/correct-round.ts';
import type { Cli } from '../../cli.ts';
import { changeCommand, type TextOptions, withText, wordingFrom } from './change-command.ts';

export const roundCorrect = (cli: Cli): Command =>
  withText(
    cli,
    changeCommand<TextOptions>(
      cli,
      'correct',
      (ctx, round, by, options) => correctRound(ctx, round.id, wordingFrom(options), by),
      { asks: true },
    ),
  );
