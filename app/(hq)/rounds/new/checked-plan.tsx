import { Note } from '#app/_ui/note.tsx';
import type { Say } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import type { RoundWords } from '../_form/round-words.ts';
import type { CheckedRound } from './round-step.ts';

interface Props {
  checked: Pick<CheckedRound, 'steps' | 'currency' | 'heldUntil' | 'at'>;
  words: RoundWords;
  say: Say;
}

type Planned = CheckedRound['steps'][number];

/** What goes out at each step, in which time and at what cost, and when the last message is out. */
export function CheckedPlan({ checked: { steps, currency, heldUntil, at }, words: t, say }: Props) {
  const last = lastMinute(steps);
  const cost = steps.reduce((sum, step) => sum + (step.cost ?? 0), 0);
  const ofStep = ({ way, segments, cost: own }: Planned): string => {
    if (way === 'voice') return t('check.plan.noPrice');
    if (segments === null) return t('check.plan.free');
    const n = t('check.plan.segments', { n: say.number(segments) });
    return own === null ? `${n} / ${t('check.plan.noPrice')}` : `${n} / ${say.number(own)} ${currency}`;
  };
  const duration = ({ way, seconds }: Planned): string => {
    if (way === 'manager') return '';
    if (seconds === null) return t('check.plan.unmeasured');
    if (seconds < 90) return t('check.plan.seconds', { n: say.number(Math.max(1, seconds)) });
    return t('check.plan.minutes', { n: say.number(Math.ceil(seconds / 60)) });
  };
  return (
    <Section heading={t('check.plan.heading')} aside={t('check.plan.note')}>
      {heldUntil && (
        <Note>
          <p>{t('check.plan.held', { at: say.moment(heldUntil, at) })}</p>
        </Note>
      )}
      <Table
        wide
        className="plan"
        caption={t('check.plan.heading')}
        columns={[
          { key: 'when', head: t('check.plan.when') },
          { key: 'way', head: t('check.plan.way') },
          { key: 'n', head: t('check.plan.messages'), end: true },
          { key: 'cost', head: t('check.plan.cost'), end: true },
          { key: 'time', head: t('check.plan.time'), end: true },
        ]}
      >
        {Object.entries(steps).map(([key, step]) => (
          <tr key={key}>
            <th scope="row" className="num">
              {step.minute === 0 ? t('ladder.atOnce') : t('ladder.at', { minute: step.minute })}
            </th>
            <td>{step.way === 'manager' ? t('check.plan.toManagers') : t(`ladder.way.${step.way}`)}</td>
            <td className="end num">{say.number(step.messages)}</td>
            <td className="end num">{ofStep(step)}</td>
            <td className="end num">{duration(step)}</td>
          </tr>
        ))}
      </Table>
      <p>{last === null ? t('check.plan.lastUnknown') : t('check.plan.last', { n: say.number(last) })}</p>
      {cost > 0 && <p>{t('check.plan.total', { cost: say.number(cost), currency })}</p>}
    </Section>
  );
}

/** When the last message of the ladder is out, in minutes after the start; null where the speed is not known. */
function lastMinute(steps: readonly Planned[]): number | null {
  const ends = steps.filter(({ way }) => way !== 'manager').map(({ minute, seconds }) => ({ minute, seconds }));
  if (ends.length === 0 || ends.some(({ seconds }) => seconds === null)) return null;
  return Math.max(...ends.map(({ minute, seconds }) => minute + Math.ceil((seconds ?? 0) / 60)));
}
