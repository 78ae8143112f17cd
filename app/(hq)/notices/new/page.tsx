import type { Metadata } from 'next';
import { HqHead } from '../../_frame/hq-head.tsx';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { NoticeEditor } from '../_editor/notice-editor.tsx';
import { NO_FIELDS } from '../_editor/notice-fields.ts';
import { noticeWords } from '../notice-words.ts';

export const generateMetadata = (): Promise<Metadata> => titled((say) => noticeWords(say.language)('form.newTitle'));

export default async function NewNotice() {
  const who = await requireViewer('notice.write');
  const t = noticeWords(who.language);
  return (
    <>
      <HqHead viewer={who} current="notices" back="/notices/new" />
      <main id="content" className="page">
        <h2 className="page-title">{t('form.newTitle')}</h2>
        <p className="page-lead">{t('form.lead')}</p>
        <NoticeEditor start={{ fields: NO_FIELDS, of: null, problem: null, turn: 0 }} language={who.language} />
      </main>
    </>
  );
}
