import { Section } from '#app/_ui/section.tsx';
import { type NoticeWithWords, standingOfNotice } from '#db/stores/notices/notices.ts';
import { type Act, reachOf } from '#lib/domain/access.ts';
import { findingsIn } from '#lib/flows/notices/may-become-public.ts';
import { asksApproval } from '#lib/flows/notices/publish-notice.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import type { NoticeWords } from '../notice-words.ts';
import { LettingForm } from './letting-form.tsx';
import { SendBackForm } from './send-back-form.tsx';
import { TakeBackForm } from './take-back-form.tsx';

interface Props {
  row: NoticeWithWords;
  viewer: SignedViewer;
  words: NoticeWords;
}

/** What this person can do with the notice as it stands. */
export async function NextStep({ row, viewer, words: t }: Props) {
  const { ctx, language, session, actor } = viewer;
  const { notice, revision } = row;
  if (notice.state === 'taken_back') return null;
  const may = (act: Act) => reachOf(session.grants, act) !== null;
  const waits = notice.state === 'waiting';
  const mine = waits && (await standingOfNotice(ctx.db, ctx.db.read, notice)).authors.includes(actor);
  const lets = notice.state !== 'published' && !mine && may(waits ? 'notice.approve' : 'notice.publish');
  const step = waits ? 'approve' : asksApproval(ctx.core, revision.audience) ? 'ask' : 'publish';
  const ref = { id: notice.id, no: notice.no, revision: notice.revision };
  const wasPublic = notice.publishedRevision !== null;
  return (
    <>
      {lets && (
        <Section heading={t(`act.${step}`)} aside={t('check.aside')}>
          <LettingForm
            notice={ref}
            step={step}
            audience={revision.audience}
            findings={await findingsIn(ctx, revision)}
            language={language}
          />
        </Section>
      )}
      {mine && (
        <Section heading={t('act.approveHeading')}>
          <p>{t('act.approveOwn')}</p>
        </Section>
      )}
      {waits && may('notice.approve') && (
        <Section heading={t('act.sendBack')}>
          <SendBackForm notice={ref} language={language} />
        </Section>
      )}
      {may('notice.publish') ? (
        <Section heading={t('act.takeBack')}>
          <details>
            <summary>{t('act.takeBackOpen')}</summary>
            <TakeBackForm notice={ref} wasPublic={wasPublic} language={language} />
          </details>
        </Section>
      ) : (
        <p className="quiet">{t('act.notAllowed')}</p>
      )}
    </>
  );
}
