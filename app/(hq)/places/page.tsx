import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { countOpenRounds, findDepartment, findSite } from '#db/stores/places/place-changes.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { DepartmentForms, SiteForms } from './place-forms.tsx';
import { DepartmentTable, SiteTable } from './place-tables.tsx';

interface Props {
  searchParams: Promise<{ q?: string; department?: string; site?: string; add?: string; note?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => translate(say.language, 'places')('title'));

/** The tree of departments and the sites: each can be renamed, moved and closed. */
export default async function Places({ searchParams }: Props) {
  const who = await requireViewer('roster.change');
  const { ctx, language, say } = who;
  const { q = '', department, site, add, note } = await searchParams;
  const t = translate(language, 'places');
  const chosen = department ? await findDepartment(ctx.db, ctx.db.read, { id: department }) : undefined;
  const chosenSite = site ? await findSite(ctx.db, ctx.db.read, { id: site }) : undefined;
  const open = await countOpenRounds(ctx.db);
  return (
    <>
      <HqHead viewer={who} current="people" back="/places" />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('title')}</h2>
          <p className="actions">
            <ButtonLink href="/places?add=department">{t('addDepartment')}</ButtonLink>
            <ButtonLink href="/places?add=site">{t('addSite')}</ButtonLink>
          </p>
        </div>
        <p className="page-lead">{t('lead')}</p>
        <p className="page-lead">{t('roster')}</p>
        {open > 0 && <p className="page-lead">{t('openRounds', { n: say.number(open) })}</p>}
        {note === 'saved' && (
          <Note urgent>
            <p>{t('saved')}</p>
          </Note>
        )}
        {(chosen || add === 'department') && <DepartmentForms row={chosen ?? null} language={language} />}
        {(chosenSite || add === 'site') && <SiteForms row={chosenSite ?? null} language={language} />}
        <DepartmentTable part={q} viewer={who} />
        <SiteTable viewer={who} />
      </main>
    </>
  );
}
