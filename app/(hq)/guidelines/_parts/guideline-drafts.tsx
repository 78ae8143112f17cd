import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { listNotices } from '#db/stores/notices/notices.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { NoticeRow } from '../../notices/notice-row.tsx';
import { noticeWords } from '../../notices/notice-words.ts';

const COLUMNS = ['no', 'name', 'topic', 'readers', 'state', 'changed'] as const;

/** Every guideline that was ever written, with where it stands. */
export async function GuidelineDrafts({ viewer }: { viewer: SignedViewer }) {
  const written = await listNotices(viewer.ctx.db, ['guideline']);
  if (written.length === 0) return null;
  const [t, notice] = [translate(viewer.language, 'guidelines'), noticeWords(viewer.language)];
  return (
    <Section heading={t('drafts')}>
      <Table
        caption={t('drafts')}
        columns={COLUMNS.map((key) => ({ key, head: notice(`list.${key}`) }))}
        className="rounds"
      >
        {written.map((row) => (
          <NoticeRow key={row.notice.id} row={row} viewer={viewer} words={notice} />
        ))}
      </Table>
    </Section>
  );
}
