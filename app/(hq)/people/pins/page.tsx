import type { Metadata } from 'next';
import { Note } from '#app/_ui/note.tsx';
import { countPins } from '#db/stores/people/pins.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { viewerLanguage } from '../../_frame/viewer-language.ts';
import { IssueForm } from './issue-form.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: translate(await viewerLanguage(), 'pins')('title'),
});

/** PINs for the public form: issued, replaced, and shown this once. */
export default async function Pins() {
  const who = await requireViewer('pin.issue');
  const { ctx, language, say } = who;
  const { issued, missing } = await countPins(ctx.db);
  const t = translate(language, 'pins');
  return (
    <>
      <HqHead viewer={who} current="people" back="/people/pins" />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('title')}</h2>
        </div>
        {ctx.core.publicDoor === 'off' && (
          <Note>
            <p>{t('off')}</p>
          </Note>
        )}
        <p>{t('lead', { address: `${ctx.core.publicUrl}/a` })}</p>
        <p>{t('counts', { issued: say.number(issued), missing: say.number(missing) })}</p>
        <IssueForm language={language} missing={missing} />
      </main>
    </>
  );
}
