import type { CSSProperties, ReactNode } from 'react';
import { wholePercentOf } from '#app/_ui/percent-of.ts';
import type { Say } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import type { AskedRollUp } from '#lib/flows/answers/read-roll-ups.ts';
import { translate } from '#lib/text/translate.ts';

interface Props {
  asked: AskedRollUp;
  /** From 1. */
  no: number;
  say: Say;
  /** What people wrote, for those who may see it. */
  children?: ReactNode;
}

/** One question with its counts; shares are of those who answered it. */
export function RollUpSection({ asked, no, say, children }: Props) {
  const t = translate(say.language, 'rounds');
  const { rollUp, label } = asked;
  const heading = `${t('questions.no', { no })} ${label}`;
  return (
    <Section heading={heading} aside={t('answers.answered', { n: say.number(rollUp.answered) })}>
      {rollUp.kind === 'options' && <OptionTable asked={asked} caption={heading} say={say} />}
      {rollUp.kind === 'number' && <NumberFigures rollUp={rollUp} say={say} />}
      {children}
    </Section>
  );
}

function OptionTable({ asked: { options, rollUp }, caption, say }: { asked: AskedRollUp; caption: string; say: Say }) {
  const t = translate(say.language, 'rounds');
  const columns = [
    { key: 'option', head: t('answers.option') },
    { key: 'people', head: t('answers.people'), end: true },
    { key: 'share', head: t('answers.share'), end: true },
  ];
  return (
    <Table caption={caption} columns={columns} className="roll-up">
      {options.map(({ text, n }) => (
        <tr key={text}>
          <th scope="row">
            {text}
            <i
              className="roll-up-bar"
              aria-hidden="true"
              style={{ '--n': n, '--of': Math.max(1, rollUp.answered) } as CSSProperties}
            />
          </th>
          <td className="end num">{say.number(n)}</td>
          <td className="end num">{wholePercentOf(n, rollUp.answered)}%</td>
        </tr>
      ))}
    </Table>
  );
}

function NumberFigures({ rollUp, say }: { rollUp: AskedRollUp['rollUp'] & { kind: 'number' }; say: Say }) {
  const t = translate(say.language, 'rounds');
  const figures = (['sum', 'median', 'least', 'most'] as const).map((key) => [key, rollUp[key]] as const);
  return (
    <dl className="funnel">
      {figures.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`answers.${key}`)}</dt>
          <dd>
            <b className="num">{value === null ? '–' : say.number(value)}</b>
          </dd>
        </div>
      ))}
      {rollUp.unread > 0 && (
        <div>
          <dt>{t('answers.unread')}</dt>
          <dd>
            <b className="num">{say.number(rollUp.unread)}</b>
          </dd>
        </div>
      )}
    </dl>
  );
}
