import { ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { listNotices } from '#db/stores/notices/notices.ts';
import { reachOf } from '#lib/domain/access.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { NoticeRow } from '../../notices/notice-row.tsx';
import { noticeWords } from '../../notices/notice-words.ts';

const COLUMNS = ['no', 'name', 'topic', 'readers', 'state', 'changed'] as const;

/** The portal's pages, or its questions and answers, as their writers see them; readers are led to what is public. */
export async function ArticleSection({ viewer, form }: { viewer: SignedViewer; form: 'page' | 'question' }) {
  const { ctx, language, session } = viewer;
  if (!reachOf(session.grants, 'notice.write')) return null;
  const articles = await listNotices(ctx.db, [form]);
  const [t, notice] = [translate(language, 'recovery'), noticeWords(language)];
  return (
    <Section heading={t(`${form}.heading`)}>
      {articles.length === 0 ? (
        <EmptyState title={t(`${form}.none`)}>{t(`${form}.noneNote`)}</EmptyState>
      ) : (
        <Table
          caption={t(`${form}.heading`)}
          columns={COLUMNS.map((key) => ({ key, head: notice(`list.${key}`) }))}
          className="rounds"
        >
          {articles.map((row) => (
            <NoticeRow key={row.notice.id} row={row} viewer={viewer} words={notice} />
          ))}
        </Table>
      )}
      <p className="beneath">
        <ButtonLink href={`/notices/new?form=${form}`}>{t(`${form}.write`)}</ButtonLink>
      </p>
    </Section>
  );
}
