import { Command } from 'commander';
import { listRounds, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { translate } from '#lib/text/translate.ts';
import type { Cli } from '../cli.ts';
import { momentIn } from '../moment.ts';
import { table } from '../table.ts';
import { withLedger } from '../with-ledger.ts';

export const roundList = (cli: Cli): Command =>
  new Command('list')
    .description(cli.t('about.roundList'))
    .option('--json', cli.t('option.json'))
    .action(({ json }: { json?: boolean }) =>
      withLedger(cli, async ({ ctx }) => {
        const lines: Line[] = [];
        for (const round of await listRounds(ctx.db)) {
          const board = round.state === 'draft' ? null : await readBoard(ctx, round.id, cli.language);
          lines.push({ round, asked: board?.asked ?? 0, answered: board?.answered ?? 0 });
        }
        if (json) for (const line of lines) cli.json(asJson(line));
        else cli.print(lines.length === 0 ? cli.t('round.none') : tableOf(cli, lines, ctx.core.timeZone));
      }),
    );

interface Line {
  round: RoundRow;
  asked: number;
  answered: number;
}

const asJson = ({ round, asked, answered }: Line) => {
  const { id, no, kind, state, openedAt, openedBy, closedAt, closedBy } = round;
  return {
    id,
    no,
    kind,
    state,
    title: round.wording.ja.title,
    openedAt,
    openedBy,
    closedAt,
    closedBy,
    asked,
    answered,
  };
};

function tableOf(cli: Cli, lines: readonly Line[], timeZone: string): string {
  const common = translate(cli.language, 'common');
  const moment = momentIn(timeZone);
  const rows = lines.map(({ round, asked, answered }) => [
    String(round.no),
    common(`mode.${round.kind}`),
    cli.t(`round.state.${round.state}`),
    round.openedAt ? moment(round.openedAt) : '',
    `${answered}/${asked}`,
    round.wording[cli.language].title,
    round.id,
  ]);
  return table(rows, [0, 4]);
}
