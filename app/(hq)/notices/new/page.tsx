import type { Metadata } from 'next';
import { isNoticeForm } from '#lib/domain/notice/notice.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { NoticeEditor } from '../_editor/notice-editor.tsx';
import { NO_FIELDS } from '../_editor/notice-fields.ts';
import { noticeWords } from '../notice-words.ts';

interface Props {
  searchParams: Promise<{ form?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => noticeWords(say.language)('form.newTitle'));

/** A new notice, or a page, a question or a guideline, as the address says. */
export default async function NewNotice({ searchParams }: Props) {
  const who = await requireViewer('notice.write');
  const t = noticeWords(who.language);
  const wanted = (await searchParams).form;
  const form = isNoticeForm(wanted) ? wanted : 'notice';
  return (
    <>
      <HqHead viewer={who} current="notices" back={`/notices/new?form=${form}`} />
      <main id="content" className="page">
        <h2 className="page-title">{t(`form.newTitleOf.${form}`)}</h2>
        <p className="page-lead">{t('form.lead')}</p>
        <NoticeEditor
          start={{ fields: { ...NO_FIELDS, form }, of: null, problem: null, turn: 0 }}
          language={who.language}
        />
      </main>
    </>
  );
}
