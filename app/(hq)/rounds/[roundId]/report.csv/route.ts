import { notFound } from 'next/navigation';
import { routeName } from '#app/_ui/answer-words.tsx';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { CSV_START, csvRecord } from '#lib/base/files/csv-text.ts';
import { SHARES } from '#lib/domain/board/answer-shares.ts';
import { mediumOf } from '#lib/domain/ladder.ts';
import type { AskedRollUp } from '#lib/flows/answers/read-roll-ups.ts';
import { readRoundReport } from '#lib/flows/rounds/read-round-report.ts';
import { translate } from '#lib/text/translate.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ roundId: string }>;
}

/** The report as one table: a line for the round, each earlier one, each site, department, road and channel. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { ctx, say, language } = await requireViewer('report.export');
  const round = await findRound(ctx.db, (await params).roundId);
  if (!round || round.state === 'draft') notFound();
  const t = translate(language, 'rounds');
  const { board, minutes, departments, sites, roads, channels, answers, earlier } = await readRoundReport(
    ctx,
    round.id,
    language,
  );
  const head = (['name', 'asked', 'answered'] as const).map((key) => t(`report.head.${key}`));
  const shares = SHARES.map((share) => t('report.reached', { share }));
  const rounds = [{ board, minutes }, ...earlier].map((one) => [
    `${say.common(`mode.${one.board.kind}`)} ${one.board.title}`,
    one.board.asked,
    one.board.answered,
    ...one.minutes,
  ]);
  const places = (group: string, rows: typeof sites) =>
    rows.map(({ name, asked, answered, minutes: own }) => [group, name, asked, answered, ...own]);
  const rows: (string | number | null)[][] = [
    ['', ...head, ...shares],
    ...rounds.map((row) => [t('report.head.round'), ...row]),
    ...places(t('report.sites'), sites),
    ...places(t('report.departments'), departments),
    ...roads.map(({ route, answered, minutes: own }) => [
      t('report.roads'),
      routeName(route, say),
      null,
      answered,
      ...own,
    ]),
    ...channels.map(({ channel, people, answered }) => [
      t('report.channels'),
      t(`ladder.way.${mediumOf(channel)}`),
      people,
      answered,
    ]),
    ...answers.flatMap((asked) => answerRows(asked, t)),
  ];
  const csv = rows.map((row) => csvRecord(row.map((cell) => String(cell ?? '')))).join('');
  return new Response(CSV_START + csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="round-${round.no}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

/** A question with how many answered it, then each option, or what the numbers come to. */
function answerRows({ label, rollUp, options }: AskedRollUp, t: ReturnType<typeof translate<'rounds'>>) {
  const group = `${t('answers.title')}: ${label}`;
  const figures =
    rollUp.kind === 'number'
      ? (['sum', 'median', 'least', 'most'] as const).map((key) => [group, t(`answers.${key}`), rollUp[key]])
      : [];
  return [
    [group, t('answers.people'), null, rollUp.answered],
    ...options.map(({ text, n }) => [group, text, null, n]),
    ...figures,
  ];
}
