import type { CSSProperties } from 'react';
import { NumberCells } from '#app/_ui/number-cells.tsx';
import { percentOf } from '#app/_ui/percent-of.ts';
import type { Say } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { SHARES } from '#lib/domain/board/answer-shares.ts';
import type { PlaceReport } from '#lib/domain/board/round-report.ts';
import { type ReportWords, toldMinutes } from './told-minutes.ts';

interface Props {
  heading: string;
  places: readonly PlaceReport[];
  say: Say;
  words: ReportWords;
}

/** Departments or sites, each with how fast its people answered. */
export function PlaceTable({ heading, places, say, words: t }: Props) {
  const columns = [
    { key: 'name', head: t('report.head.name') },
    { key: 'asked', head: t('report.head.asked'), end: true },
    { key: 'answered', head: t('report.head.answered'), end: true },
    { key: 'rate', head: t('report.head.rate'), end: true },
    ...SHARES.map((share) => ({ key: String(share), head: t('report.head.share', { share }), end: true })),
  ];
  return (
    <Section heading={heading}>
      <Table wide className="lines" caption={heading} columns={columns}>
        {places.map(({ id, name, depth, asked, answered, minutes }) => (
          <tr key={id}>
            <th scope="row" className="report-name" style={{ '--depth': depth } as CSSProperties}>
              {name}
            </th>
            <NumberCells
              columns={columns}
              values={[
                say.number(asked),
                say.number(answered),
                `${percentOf(answered, asked)}%`,
                ...SHARES.map((_, i) => toldMinutes(minutes[i] ?? null, t)),
              ]}
            />
          </tr>
        ))}
      </Table>
    </Section>
  );
}
