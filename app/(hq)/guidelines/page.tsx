import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { reachOf } from '#lib/domain/access.ts';
import { guidelinesFor } from '#lib/flows/guidelines/guidelines-for.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireAnybody } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { GuidelineDrafts } from './_parts/guideline-drafts.tsx';
import { GuidelineText } from './_parts/guideline-text.tsx';
import { readCounts } from './_parts/read-counts.ts';

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'guidelines')('title'));

/** The guidelines that hold now, for everybody who signs in; their writers also see how many have read them. */
export default async function Guidelines() {
  const who = await requireAnybody();
  const writes = reachOf(who.session.grants, 'notice.write') !== null;
  const [guidelines, counts] = await Promise.all([
    guidelinesFor(who.ctx, null),
    writes ? readCounts(who.ctx.db) : Promise.resolve(null),
  ]);
  const t = translate(who.language, 'guidelines');
  return (
    <>
      <HqHead viewer={who} current={null} back="/guidelines" />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('title')}</h2>
          {writes && (
            <p>
              <ButtonLink look="primary" href="/notices/new?form=guideline">
                {t('write')}
              </ButtonLink>
            </p>
          )}
        </div>
        <p className="page-lead">{t('lead')}</p>
        <div className="stack">
          {guidelines.length === 0 && <EmptyState title={t('empty')}>{t('emptyNote')}</EmptyState>}
          {guidelines.map((guideline) => (
            <GuidelineText key={guideline.no} guideline={guideline} viewer={who} counts={counts} />
          ))}
          {writes && <GuidelineDrafts viewer={who} />}
        </div>
      </main>
    </>
  );
}
