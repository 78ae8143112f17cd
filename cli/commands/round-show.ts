import { Command } from 'commander';
import { type BoardSnapshot, countOf } from '#lib/domain/board.ts';
import { BUCKETS } from '#lib/domain/standing.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { translate } from '#lib/text/translate.ts';
import type { Cli } from '../cli.ts';
import { roundNamed } from '../find-round.ts';
import { momentIn } from '../moment.ts';
import { roadName } from '../road-name.ts';
import { table } from '../table.ts';
import { withLedger } from '../with-ledger.ts';

export const roundShow = (cli: Cli): Command =>
  new Command('show')
    .description(cli.t('about.roundShow'))
    .argument('<round>', cli.t('option.round'))
    .option('--json', cli.t('option.json'))
    .action((name: string, { json }: { json?: boolean }) =>
      withLedger(cli, async ({ ctx }) => {
        const round = await roundNamed(ctx.db, name);
        const board = await readBoard(ctx, round.id, cli.language);
        if (json) cli.json(board);
        else tell(cli, round.no, board, ctx.core.timeZone);
      }),
    );

function tell(cli: Cli, no: number, board: BoardSnapshot, timeZone: string): void {
  const status = translate(cli.language, 'status');
  const common = translate(cli.language, 'common');
  const moment = momentIn(timeZone);
  const at = moment(new Date(board.asOf));
  const percent = board.asked === 0 ? 0 : Math.floor((board.answered / board.asked) * 100);
  cli.print(`${common(`mode.${board.kind}`)} ${no} ${board.title} (${cli.t(`round.state.${board.state}`)})`);
  cli.print(cli.t('round.answered', { answered: board.answered, asked: board.asked, percent, at }));
  const rows = BUCKETS.map((bucket) => [`  ${status(bucket)}`, String(countOf(board.counts, bucket))]);
  cli.print(table(rows, [1]));
  cli.print(cli.t('round.marks', { openHelp: board.openHelp, conflicts: board.conflicts }));
  const roads = Object.entries(board.routes).map(([route, n]) => `${roadName(cli.language, route)} ${n}`);
  if (roads.length > 0) cli.print(cli.t('round.roads', { roads: roads.join(', ') }));
}
