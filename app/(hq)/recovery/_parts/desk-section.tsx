import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Section } from '#app/_ui/section.tsx';
import { currentDesks, type SupportDeskRow } from '#db/stores/notices/support-desks.ts';
import { reachOf } from '#lib/domain/access.ts';
import { wordsFor } from '#lib/domain/notice/notice.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { DeskForm } from './desk-form.tsx';

interface Props {
  viewer: SignedViewer;
  /** The desk that is being changed; a new one where there is none of this id. */
  changing: string | undefined;
}

/** Whom people ask for support, and the form for whoever may change that. */
export async function DeskSection({ viewer, changing }: Props) {
  const { ctx, language, session } = viewer;
  const desks = await currentDesks(ctx.db);
  const t = translate(language, 'recovery');
  const may = reachOf(session.grants, 'notice.publish') !== null;
  const chosen = desks.find(({ deskId }) => deskId === changing) ?? null;
  return (
    <>
      <Section heading={t('desk.heading')}>
        {desks.length === 0 && <EmptyState title={t('desk.none')}>{t('desk.noneNote')}</EmptyState>}
        <ul className="desks">
          {desks.map((desk) => (
            <li key={desk.deskId}>
              <DeskLine desk={desk} viewer={viewer} may={may} />
            </li>
          ))}
        </ul>
      </Section>
      {may && (
        <div id="desk">
          <Section heading={t(chosen ? 'desk.change' : 'desk.add')}>
            <DeskForm key={chosen?.deskId ?? 'new'} desk={chosen} language={language} />
          </Section>
        </div>
      )}
    </>
  );
}

function DeskLine({ desk, viewer, may }: { desk: SupportDeskRow; viewer: SignedViewer; may: boolean }) {
  const t = translate(viewer.language, 'recovery');
  const words = wordsFor(desk.wording, viewer.language)?.words;
  return (
    <p>
      <b>{words?.name}</b> <b className="chip">{t(`desk.audience.${desk.audience}`)}</b>
      <br />
      <span className="num">{[desk.phone, desk.mail].filter(Boolean).join('　')}</span>
      {[words?.hours, words?.note].filter(Boolean).map((line) => (
        <span key={line} className="strip-where">
          {line}
        </span>
      ))}
      {may && <a href={`/recovery?desk=${desk.deskId}#desk`}>{t('desk.changeThis', { name: words?.name ?? '' })}</a>}
    </p>
  );
}
