import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Table } from '#app/_ui/table.tsx';
import { readersOf } from '#db/stores/notices/guideline-reads.ts';
import { wordsFor } from '#lib/domain/notice/notice.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { knownNotice } from '../../notices/known-notice.ts';

const COLUMNS = ['number', 'name', 'department', 'revision', 'at'] as const;
const MOST = 1_000;

interface Props {
  params: Promise<{ no: string }>;
}

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'guidelines')('title'));

/** Who has said that they read a guideline, and which revision of it. */
export default async function GuidelineReaders({ params }: Props) {
  const who = await requireViewer('notice.write');
  const { ctx, language, say, now } = who;
  const { notice, revision } = await knownNotice(who, (await params).no);
  if (notice.form !== 'guideline') notFound();
  const readers = await readersOf(ctx.db, notice.id, MOST);
  const t = translate(language, 'guidelines');
  const title = wordsFor(revision.wording, language)?.words.title ?? '';
  return (
    <>
      <HqHead viewer={who} current={null} back={`/guidelines/${notice.no}`} />
      <main id="content" className="page">
        <h2 className="page-title">{t('list.title', { title })}</h2>
        <p className="page-lead">
          <a href="/guidelines">{t('list.back')}</a>
        </p>
        {readers.length === 0 ? (
          <EmptyState title={t('list.empty')} />
        ) : (
          <Table
            caption={t('list.caption')}
            columns={COLUMNS.map((key) => ({ key, head: t(`list.${key}`) }))}
            className="rounds"
            wide
          >
            {readers.map((reader) => (
              <tr key={`${reader.personId}.${reader.revision}`}>
                <td className="num">{reader.employeeNumber}</td>
                <th scope="row">{reader.name}</th>
                <td>{reader.department}</td>
                <td className="num">
                  {reader.revision}{' '}
                  {reader.revision !== notice.publishedRevision && <b className="chip">{t('list.older')}</b>}
                </td>
                <td className="num">{say.moment(reader.readAt, now)}</td>
              </tr>
            ))}
          </Table>
        )}
        {readers.length === MOST && <p className="small quiet">{t('list.most', { n: MOST })}</p>}
      </main>
    </>
  );
}
