import { elapsed } from '#app/_ui/elapsed.ts';
import { NumberCells } from '#app/_ui/number-cells.tsx';
import type { Say } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import type { ChannelReport } from '#db/stores/rounds/round-report.ts';
import { mediumOf } from '#lib/domain/ladder.ts';
import type { ReportWords } from './told-minutes.ts';

interface Props {
  channels: readonly ChannelReport[];
  openedAt: Date | null;
  say: Say;
  words: ReportWords;
}

const NUMBERS = ['messages', 'handedOver', 'failed', 'last', 'people', 'peopleAnswered'] as const;

/** What each way out came to. */
export function ChannelTable({ channels, openedAt, say, words: t }: Props) {
  const columns = [
    { key: 'channel', head: t('report.head.channel') },
    ...NUMBERS.map((key) => ({ key, head: t(`report.head.${key}`), end: true })),
  ];
  return (
    <Section heading={t('report.channels')} aside={t('report.channelsNote')}>
      <Table wide className="lines" caption={t('report.channels')} columns={columns}>
        {channels.map(({ channel, messages, handedOver, failed, lastAt, people, answered }) => (
          <tr key={channel}>
            <th scope="row">{t(`ladder.way.${mediumOf(channel)}`)}</th>
            <NumberCells
              columns={columns}
              values={[
                say.number(messages),
                say.number(handedOver),
                say.number(failed),
                lastAt && openedAt ? elapsed(say, openedAt, lastAt) : '',
                say.number(people),
                say.number(answered),
              ]}
            />
          </tr>
        ))}
      </Table>
    </Section>
  );
}
