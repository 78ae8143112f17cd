import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { contentOf } from '#db/stores/notices/notices.ts';
import { HqHead } from '../../../_frame/hq-head.tsx';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { titled } from '../../../_frame/titled.ts';
import { NoticeEditor } from '../../_editor/notice-editor.tsx';
import { fieldsFrom } from '../../_editor/notice-fields.ts';
import { knownNotice } from '../../known-notice.ts';
import { localMinute } from '../../local-minute.ts';
import { noticeWords } from '../../notice-words.ts';

interface Props {
  params: Promise<{ no: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => noticeWords(say.language)('form.editTitle'));

export default async function EditNotice({ params }: Props) {
  const who = await requireViewer('notice.write');
  const { notice, revision } = await knownNotice(who, (await params).no);
  if (notice.state === 'taken_back') redirect(`/notices/${notice.no}`);
  const t = noticeWords(who.language);
  const fields = fieldsFrom(notice.form, contentOf(revision), localMinute(revision.validUntil, who.ctx.core.timeZone));
  const wasPublic = notice.publishedRevision !== null;
  const of = { id: notice.id, no: notice.no, revision: revision.revision, wasPublic };
  return (
    <>
      <HqHead viewer={who} current="notices" back={`/notices/${notice.no}/edit`} />
      <main id="content" className="page">
        <h2 className="page-title">{t(`form.editTitleOf.${notice.form}`)}</h2>
        <p className="page-lead">{t('form.lead')}</p>
        <NoticeEditor start={{ fields, of, problem: null, turn: 0 }} language={who.language} />
      </main>
    </>
  );
}
