import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Section } from '#app/_ui/section.tsx';
import { currentDesks, type SupportDeskRow } from '#db/stores/notices/support-desks.ts';
import { reachOf } from '#lib/domain/access.ts';
import { wordsFor } from '#lib/domain/notice/notice.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { DeskForm } from './desk-form.tsx';

/** Whom people ask for support; each opens to its form for whoever may change it. */
export async function DeskSection({ viewer }: { viewer: SignedViewer }) {
  const { ctx, language, session } = viewer;
  const desks = await currentDesks(ctx.db);
  const t = translate(language, 'recovery');
  const may = reachOf(session.grants, 'notice.publish') !== null;
  return (
    <Section heading={t('desk.heading')}>
      {desks.length === 0 && <EmptyState title={t('desk.none')}>{t('desk.noneNote')}</EmptyState>}
      <ul className="desks">
        {desks.map((desk) => (
          <li key={desk.deskId}>
            <DeskLine desk={desk} viewer={viewer} />
            {may && (
              <details className="enter">
                <summary>{t('desk.change')}</summary>
                <DeskForm desk={desk} language={language} />
              </details>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <details className="enter">
          <summary>{t('desk.add')}</summary>
          <DeskForm desk={null} language={language} />
        </details>
      )}
    </Section>
  );
}

function DeskLine({ desk, viewer }: { desk: SupportDeskRow; viewer: SignedViewer }) {
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
    </p>
  );
}
