import type { CSSProperties } from 'react';
import type { Say } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import type { RoundKind } from '#lib/domain/round.ts';
import type { RoundFields } from '../_form/round-fields.ts';
import type { RoundWords } from '../_form/round-words.ts';
import type { CheckedRound } from './round-step.ts';

interface Props {
  checked: CheckedRound;
  fields: RoundFields;
  words: RoundWords;
  say: Say;
  kind: RoundKind;
}

/** Who is asked, how many of them can be sent to, and who cannot. */
export function CheckedPeople({ checked, fields, words: t, say, kind }: Props) {
  const { people, messages, withoutContact, bySite, at } = checked;
  const reached = people - withoutContact;
  const chosen = [...fields.departments, ...fields.sites];
  const n = (count: number) => ({ '--n': count }) as CSSProperties;
  const columns = [
    { key: 'site', head: t('check.site') },
    { key: 'people', head: t('check.people'), end: true },
  ];
  return (
    <>
      <Section heading={t('check.who')} aside={t('check.asOf', { at: say.clockSeconds(at) })}>
        <dl className="funnel">
          <Figure name={t('check.asked')} n={say.number(people)} />
          <Figure name={t('check.reached')} n={say.number(reached)} />
          <Figure name={t('check.messages')} n={say.number(messages)} note={t('check.messagesNote')} />
        </dl>
        <div className={`reach reach-${kind}`} aria-hidden="true">
          {reached > 0 && <i className="reach-yes" style={n(reached)} />}
          {withoutContact > 0 && <i className="fill" data-bucket="no_contact" style={n(withoutContact)} />}
        </div>
        <Unreached bucket="no_contact" n={withoutContact} sample={checked.withoutContactSample} words={t} say={say} />
        <Unreached bucket="undeliverable" n={checked.allBad} sample={checked.allBadSample} words={t} say={say} />
      </Section>
      <Section heading={t('check.audience')} aside={chosen.length === 0 ? t('check.everybody') : undefined}>
        {chosen.length > 0 && (
          <ul className="chosen">
            {chosen.map((place) => (
              <li key={place}>{place}</li>
            ))}
          </ul>
        )}
        <Table caption={t('check.audience')} columns={columns}>
          {bySite.map((row) => (
            <tr key={row.site}>
              <th scope="row">{row.site}</th>
              <td className="end num">{say.number(row.people)}</td>
            </tr>
          ))}
        </Table>
      </Section>
    </>
  );
}

function Figure({ name, n, note }: { name: string; n: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b className="num">{n}</b>
        {note && <span className="quiet small">{note}</span>}
      </dd>
    </div>
  );
}

interface UnreachedProps {
  bucket: 'no_contact' | 'undeliverable';
  n: number;
  sample: CheckedRound['allBadSample'];
  words: RoundWords;
  say: Say;
}

/** How many would most likely get nothing, why, and who the first of them are. */
function Unreached({ bucket, n, sample, words: t, say }: UnreachedProps) {
  const why = bucket === 'no_contact' ? 'withoutContact' : 'allBad';
  return (
    <div className="without">
      <p>
        <span className="fill" data-bucket={bucket} />
        <b className="num">{say.number(n)}</b>
        {say.board('unit')} <b>{t(`check.${why}`)}</b>
      </p>
      {n > 0 && (
        <>
          <p className="quiet small">{t(`check.${why}Note`)}</p>
          <details>
            <summary>{t('check.names')}</summary>
            <ul className="names">
              {sample.map(({ employeeNumber, name }) => (
                <li key={employeeNumber}>
                  {name} <span className="num quiet">{employeeNumber}</span>
                </li>
              ))}
              {n > sample.length && <li>{t('check.namesMore', { n: say.number(n - sample.length) })}</li>}
            </ul>
          </details>
        </>
      )}
    </div>
  );
}
