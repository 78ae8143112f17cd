import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Table } from '#app/_ui/table.tsx';
import { choosersOfDay } from '#db/stores/answers/answers-by-day.ts';
import { CAN_COME } from '#lib/domain/question/question.ts';
import { readReadiness } from '#lib/flows/recovery/read-readiness.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { optionWord } from '../_parts/option-word.ts';

const COLUMNS = ['number', 'name', 'department', 'option'] as const;
const MOST = 1_000;

interface Props {
  searchParams: Promise<{ site?: string; day?: string }>;
}

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'recovery')('ready.heading'));

/** Who said on one day that they can come to one site, by name, for whoever may enter answers. */
export default async function ReadyPeople({ searchParams }: Props) {
  const who = await requireViewer('reply.enter');
  const { ctx, language, scope } = who;
  const wanted = await searchParams;
  const { question, days, sites } = await readReadiness(ctx, scope);
  const day = days.find(({ name }) => name === wanted.day);
  const site = sites.find(({ id }) => id === wanted.site);
  if (!question || !day || !site) notFound();
  const people = await choosersOfDay(ctx.db, { key: CAN_COME, scope, siteId: site.id }, day, MOST);
  const t = translate(language, 'recovery');
  return (
    <>
      <HqHead viewer={who} current="recovery" back={`/recovery/ready?${new URLSearchParams(wanted)}`} />
      <main id="content" className="page">
        <h2 className="page-title">{t('ready.list.title', { site: site.name, day: day.name })}</h2>
        <p className="page-lead">
          {t('ready.list.lead')} <a href="/recovery">{t('ready.list.back')}</a>
        </p>
        {people.length === 0 ? (
          <EmptyState title={t('ready.list.none')} />
        ) : (
          <Table
            caption={t('ready.list.caption')}
            columns={COLUMNS.map((key) => ({ key, head: t(`ready.list.${key}`) }))}
            className="rounds"
          >
            {people.map(({ personId, employeeNumber, name, department, option }) => (
              <tr key={personId}>
                <td className="num">{employeeNumber}</td>
                <th scope="row">
                  <a href={`/people/${personId}`}>{name}</a>
                </th>
                <td>{department}</td>
                <td>
                  <b>{optionWord(question, option, language)}</b>
                </td>
              </tr>
            ))}
          </Table>
        )}
        {people.length === MOST && <p className="small quiet">{t('ready.list.most', { n: MOST })}</p>}
      </main>
    </>
  );
}
