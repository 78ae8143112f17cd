import { NumberCells } from '#app/_ui/number-cells.tsx';
import { percentOf } from '#app/_ui/percent-of.ts';
import type { Say } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { SHARES } from '#lib/domain/board/answer-shares.ts';
import type { RoundReport } from '#lib/flows/rounds/read-round-report.ts';
import { KindChip } from '../../../../_frame/kind-chip.tsx';
import { ComparedCurves } from './compared-curves.tsx';
import { type ReportWords, toldMinutes } from './told-minutes.ts';

interface Props {
  report: RoundReport;
  say: Say;
  words: ReportWords;
}

/** This round beside earlier ones: their curves, and the same as numbers. */
export function EarlierRounds({ report, say, words: t }: Props) {
  const { board, minutes, earlier } = report;
  const columns = [
    { key: 'round', head: t('report.head.round') },
    { key: 'opened', head: t('report.opened') },
    { key: 'asked', head: t('report.head.asked'), end: true },
    { key: 'rate', head: t('report.head.rate'), end: true },
    ...SHARES.map((share) => ({ key: String(share), head: t('report.head.share', { share }), end: true })),
  ];
  return (
    <Section heading={t('report.earlier')} aside={t('report.earlierNote')}>
      <ComparedCurves report={report} say={say} words={t} />
      {earlier.length === 0 && <p className="quiet">{t('report.earlierNone')}</p>}
      <Table wide className="lines" caption={t('report.earlier')} columns={columns}>
        {[{ board, minutes }, ...earlier].map((one, i) => (
          <tr key={one.board.roundId}>
            <th scope="row">
              <KindChip kind={one.board.kind} say={say} /> {one.board.title}
              {i === 0 && <span className="strip-where">{t('report.thisOne')}</span>}
            </th>
            <NumberCells
              columns={columns}
              values={[
                one.board.openedAt && say.moment(new Date(one.board.openedAt), new Date(board.asOf)),
                say.number(one.board.asked),
                `${percentOf(one.board.answered, one.board.asked)}%`,
                ...SHARES.map((_, share) => toldMinutes(one.minutes[share] ?? null, t)),
              ]}
            />
          </tr>
        ))}
      </Table>
    </Section>
  );
}
