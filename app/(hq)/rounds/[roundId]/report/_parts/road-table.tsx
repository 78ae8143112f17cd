import { routeName } from '#app/_ui/answer-words.tsx';
import { NumberCells } from '#app/_ui/number-cells.tsx';
import type { Say } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { SHARES } from '#lib/domain/board/answer-shares.ts';
import type { RoadReport } from '#lib/flows/rounds/read-round-report.ts';
import { type ReportWords, toldMinutes } from './told-minutes.ts';

interface Props {
  roads: readonly RoadReport[];
  say: Say;
  words: ReportWords;
}

/** The roads that answers came by, the most used first. */
export function RoadTable({ roads, say, words: t }: Props) {
  const columns = [
    { key: 'road', head: t('report.head.road') },
    { key: 'answered', head: t('report.head.answered'), end: true },
    ...SHARES.map((share) => ({ key: String(share), head: t('report.head.share', { share }), end: true })),
  ];
  return (
    <Section heading={t('report.roads')} aside={t('report.roadsNote')}>
      <Table wide className="lines" caption={t('report.roads')} columns={columns}>
        {roads.map(({ route, answered, minutes }) => (
          <tr key={route}>
            <th scope="row">{routeName(route, say)}</th>
            <NumberCells
              columns={columns}
              values={[say.number(answered), ...SHARES.map((_, i) => toldMinutes(minutes[i] ?? null, t))]}
            />
          </tr>
        ))}
      </Table>
    </Section>
  );
}
