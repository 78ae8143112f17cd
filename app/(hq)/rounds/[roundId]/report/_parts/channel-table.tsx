import { elapsed } from '#app/_ui/elapsed.ts';
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
      <Table wide caption={t('report.channels')} columns={columns}>
        {channels.map(({ channel, messages, handedOver, failed, lastAt, people, answered }) => (
          <tr key={channel}>
            <th scope="row">{t(`ladder.way.${mediumOf(channel)}`)}</th>
            <td className="end num">{say.number(messages)}</td>
            <td className="end num">{say.number(handedOver)}</td>
            <td className="end num">{say.number(failed)}</td>
            <td className="end num">{lastAt && openedAt ? elapsed(say, openedAt, lastAt) : ''}</td>
            <td className="end num">{say.number(people)}</td>
            <td className="end num">{say.number(answered)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
