import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { reachOf } from '#lib/domain/access.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { type ReadyCell, readReadiness } from '#lib/flows/recovery/read-readiness.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { optionWord } from './option-word.ts';

/** Who can come to work, by site and day: counts for everybody who sees the board, and a way to the names for whoever may enter answers. */
export async function ReadySection({ viewer }: { viewer: SignedViewer }) {
  const { ctx, language, scope, session } = viewer;
  const { question, days, sites } = await readReadiness(ctx, scope);
  const t = translate(language, 'recovery');
  const names = reachOf(session.grants, 'reply.enter') !== null;
  return (
    <Section heading={t('ready.heading')} aside={t('ready.aside')}>
      {question === null || sites.length === 0 ? (
        <EmptyState title={t('ready.none')}>{t('ready.noneNote')}</EmptyState>
      ) : (
        <Table
          caption={t('ready.caption')}
          columns={[
            { key: 'site', head: t('ready.site') },
            ...days.map(({ name }) => ({ key: name, head: <span className="num">{name.slice(5)}</span> })),
          ]}
          wide
        >
          {sites.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {days.map((day, place) => (
                <td key={day.name} className="ready">
                  <Cell
                    cell={cells[place]}
                    question={question}
                    viewer={viewer}
                    href={names ? `/recovery/ready?${new URLSearchParams({ site: id, day: day.name })}` : null}
                    about={{ site: name, day: day.name.slice(5) }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}

interface CellProps {
  cell: ReadyCell | undefined;
  question: Question;
  viewer: SignedViewer;
  href: string | null;
  about: { site: string; day: string };
}

function Cell({ cell, question, viewer: { language }, href, about }: CellProps) {
  const t = translate(language, 'recovery');
  if (!cell || cell.answered === 0) return t('ready.nothing');
  const lines = cell.counts.filter(({ n }) => n > 0);
  return (
    <>
      <ul>
        {lines.map(({ option, n }) => (
          <li key={option}>
            {optionWord(question, option, language)} <b className="num">{n}</b>
          </li>
        ))}
      </ul>
      {href && (
        <a href={href} aria-label={t('ready.names', about)}>
          {t('ready.answered', { n: cell.answered })}
        </a>
      )}
      {!href && <span className="num">{t('ready.answered', { n: cell.answered })}</span>}
    </>
  );
}
