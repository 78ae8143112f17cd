import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { Section } from '#app/_ui/section.tsx';
import { reachOf } from '#lib/domain/access.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { NoticePreview } from '../_editor/notice-preview.tsx';
import { NextStep } from '../_steps/next-step.tsx';
import { DoneNote } from '../done-note.tsx';
import { knownNotice } from '../known-notice.ts';
import { noticeWords } from '../notice-words.ts';
import { stateKey } from '../state-word.ts';
import { NoticeHistory } from './notice-history.tsx';

interface Props {
  params: Promise<{ no: string }>;
  searchParams: Promise<{ note?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => noticeWords(say.language)('list.title'));

/** One notice: its newest text, what can be done with it, and all that was done. */
export default async function NoticeDetail({ params, searchParams }: Props) {
  const who = await requireViewer('notice.write');
  const { language, say, now } = who;
  const row = await knownNotice(who, (await params).no);
  const { notice, revision } = row;
  const t = noticeWords(language);
  const older = notice.publishedRevision !== null && notice.publishedRevision !== notice.revision;
  const readable = notice.publishedRevision !== null && revision.audience === 'everybody';
  const facts = [
    t(`audience.${revision.audience}`),
    revision.pinned && t('detail.pinned'),
    revision.validUntil && t('detail.until', { at: say.moment(revision.validUntil, now) }),
  ].filter((fact) => typeof fact === 'string');
  return (
    <>
      <HqHead viewer={who} current="notices" back={`/notices/${notice.no}`} />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">
            {t('detail.title', { no: String(notice.no) })} <b className="chip">{t(`state.${stateKey(row, now)}`)}</b>
          </h2>
          <p>
            {readable && <ButtonLink href={`/notice-${notice.no}.html`}>{t('detail.public')}</ButtonLink>}{' '}
            {notice.state !== 'taken_back' && (
              <>
                {notice.publishedRevision !== null && reachOf(who.session.grants, 'notice.publish') && (
                  <ButtonLink href={`/notices/${notice.no}/posts`}>{t('posts.open')}</ButtonLink>
                )}{' '}
                <ButtonLink href={`/notices/${notice.no}/texts`}>{t('detail.texts')}</ButtonLink>{' '}
                <ButtonLink href={`/notices/${notice.no}/edit`}>{t('detail.edit')}</ButtonLink>
              </>
            )}
          </p>
        </div>
        <DoneNote note={(await searchParams).note} words={t} />
        {older && (
          <Note>
            <p>{t('detail.publicOther', { revision: Number(notice.publishedRevision), newest: notice.revision })}</p>
          </Note>
        )}
        <div className="two">
          <div className="stack">
            <Section heading={t('detail.text')} aside={facts.join('　')}>
              <NoticePreview wording={revision.wording} topic={revision.topic} drill={revision.drill} />
            </Section>
            <NoticeHistory noticeId={notice.id} viewer={who} words={t} />
          </div>
          <div className="stack">
            <NextStep row={row} viewer={who} words={t} />
          </div>
        </div>
      </main>
    </>
  );
}
