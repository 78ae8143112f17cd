import type { Command } from 'commander';
import { reviseRound } from '#lib/flows/running-round/revise-round.ts';
import type { Cli } from '../../cli.ts';
import { changeCommand, type TextOptions, withText, wordingFrom } from './change-command.ts';

export const roundRevise = (cli: Cli): Command =>
  withText(
    cli,
    changeCommand<TextOptions>(
      cli,
      'revise',
      (ctx, round, by, options) => reviseRound(ctx, round.id, wordingFrom(options), by),
      { asks: true },
    ),
  );
