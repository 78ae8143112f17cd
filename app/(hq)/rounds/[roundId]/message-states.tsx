import type { Say } from '#app/_ui/say.ts';
import { Table } from '#app/_ui/table.tsx';
import { MESSAGE_STATES, type MessageState } from '#lib/domain/message.ts';
import type { translate } from '#lib/text/translate.ts';

type Words = ReturnType<typeof translate<'rounds'>>;
type Reasons = readonly { reason: string; n: number }[];

interface Props {
  states: ReadonlyMap<MessageState, number>;
  failures: Reasons;
  withdrawals: Reasons;
  say: Say;
  words: Words;
}

const WITHDRAWN = ['answered', 'closed', 'stopped', 'revised'] as const;

/** Every message in exactly one state, and the reasons behind those that will not go out. */
export function MessageStates({ states, failures, withdrawals, say, words: t }: Props) {
  const columns = [
    { key: 'state', head: t('detail.state') },
    { key: 'n', head: t('detail.messages'), end: true },
  ];
  const wordOf = (reason: string) => {
    const known = WITHDRAWN.find((key) => key === reason);
    return known ? t(`detail.withdrawals.${known}`) : reason;
  };
  return (
    <>
      <Table caption={t('detail.sending')} columns={columns} className="wraps">
        {MESSAGE_STATES.map((state) => (
          <tr key={state}>
            <th scope="row">
              {t(`detail.states.${state}`)}
              {state === 'withdrawn' && withdrawals.length > 0 && (
                <span className="strip-where">
                  {withdrawals.map(({ reason, n }) => `${wordOf(reason)} ${say.number(n)}`).join('　')}
                </span>
              )}
            </th>
            <td className="end num">{say.number(states.get(state) ?? 0)}</td>
          </tr>
        ))}
      </Table>
      <h3 className="under">{t('detail.failures')}</h3>
      {failures.length === 0 ? (
        <p className="quiet">{t('detail.failuresNone')}</p>
      ) : (
        <Table
          caption={t('detail.failures')}
          columns={[
            { key: 'reason', head: t('detail.reason') },
            { key: 'n', head: t('detail.messages'), end: true },
          ]}
        >
          {failures.map(({ reason, n }) => (
            <tr key={reason}>
              <td className="words">{reason}</td>
              <td className="end num">{say.number(n)}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
