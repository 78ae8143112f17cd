import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { countByChannel, countByRelay } from '#db/stores/messages/message-counts.ts';
import { catalogueOf, translate } from '#lib/text/translate.ts';
import { wordReason } from '#lib/text/word-code.ts';
import type { Viewer } from '../../../_frame/viewer.ts';

/** What became of the messages by channel, and of the tries by relay, refusals with their raw code. */
export async function TriesTables({ roundId, viewer: { ctx, say, language } }: { roundId: string; viewer: Viewer }) {
  const t = translate(language, 'sending');
  const names: Record<string, string> = catalogueOf(language).upkeep.names;
  const [channels, relays] = await Promise.all([countByChannel(ctx.db, roundId), countByRelay(ctx.db, roundId)]);
  const column = (key: 'channel' | 'state' | 'relay' | 'outcome' | 'n') => ({
    key,
    head: t(`column.${key}`),
    end: key === 'n',
  });
  return (
    <>
      <Section heading={t('channels')}>
        <Table
          caption={t('channels')}
          columns={[column('channel'), column('state'), column('n')]}
          className="wraps sending"
        >
          {channels.map(({ channel, state, n }) => (
            <tr key={`${channel} ${state}`}>
              <th scope="row">{names[channel] ?? channel}</th>
              <td>{t(`states.${state}`)}</td>
              <td className="end num">{say.number(n)}</td>
            </tr>
          ))}
        </Table>
      </Section>
      {relays.length > 0 && (
        <Section heading={t('relays')}>
          <Table
            caption={t('relays')}
            columns={[column('relay'), column('outcome'), column('n')]}
            className="wraps sending"
          >
            {relays.map(({ relay, outcome, code, n }) => (
              <tr key={`${relay} ${outcome} ${code}`}>
                <th scope="row">{relay}</th>
                <td>
                  {t(`outcome.${outcome ?? 'open'}`)}
                  {code && outcome !== 'accepted' && <span className="strip-where">{wordReason(language, code)}</span>}
                </td>
                <td className="end num">{say.number(n)}</td>
              </tr>
            ))}
          </Table>
        </Section>
      )}
    </>
  );
}
