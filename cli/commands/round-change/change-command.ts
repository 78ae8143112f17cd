import { Command } from 'commander';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Wording } from '#lib/domain/round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { actorOf, type Cli } from '../../cli.ts';
import { confirmRound } from '../../confirm-round.ts';
import { roundNamed } from '../../find-round.ts';
import { withLedger } from '../../with-ledger.ts';

export const CHANGES = ['remind', 'widen', 'revise', 'correct', 'stop', 'resume', 'reopen', 'addStep'] as const;
export type Change = (typeof CHANGES)[number];

export interface ChangeOptions {
  by?: string;
  yes?: boolean;
}

/** A command that changes a running round: names it, asks to confirm where people are sent something, and says what was done. */
export function changeCommand<O extends ChangeOptions>(
  cli: Cli,
  change: Change,
  run: (ctx: Ctx, round: RoundRow, by: string, options: O, words: readonly string[]) => Promise<void>,
  { asks, words }: { asks: boolean; words?: string },
): Command {
  const name = change === 'addStep' ? 'add-step' : change;
  const command = new Command(name).description(cli.t(`about.roundChange.${change}`));
  command.argument('<round>', cli.t('option.round'));
  if (words) command.argument(words, cli.t('option.step'));
  if (asks) command.option('--yes', cli.t('option.yesChange'), false);
  return command.option('--by <name>', cli.t('option.by')).action(async (named: string, ...rest: unknown[]) => {
    const options = command.opts<O>();
    const by = actorOf(options.by);
    const more = rest.flat().filter((word): word is string => typeof word === 'string');
    await withLedger(cli, async ({ ctx }) => {
      const round = await roundNamed(ctx.db, named);
      const board = await readBoard(ctx, round.id, cli.language);
      const title = round.wording[cli.language].title;
      if (asks && !options.yes) {
        cli.print(cli.t(`round.will.${change}`, { no: String(round.no), title, asked: board.asked }));
        await confirmRound(cli, round.kind, board.asked);
      }
      await run(ctx, round, by, options, more);
      cli.print(cli.t(`round.did.${change}`, { no: String(round.no), title }));
    });
  });
}

export interface TextOptions extends ChangeOptions {
  title: string;
  titleEn?: string;
  body: string;
  bodyEn?: string;
}

/** The options of a text in both languages. */
export const withText = (cli: Cli, command: Command): Command =>
  command
    .requiredOption('--title <text>', cli.t('option.title'))
    .option('--title-en <text>', cli.t('option.titleEn'))
    .option('--body <text>', cli.t('option.body'), '')
    .option('--body-en <text>', cli.t('option.bodyEn'));

export const wordingFrom = ({
  title,
  titleEn = title,
  body,
  bodyEn = body,
}: TextOptions): Record<Language, Wording> => ({
  ja: { title, body },
  en: { title: titleEn, body: bodyEn },
});
