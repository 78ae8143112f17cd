import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { findImport } from '#db/stores/imports/imports.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../../_frame/hq-head.tsx';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { titled } from '../../../_frame/titled.ts';
import { EndedImport } from './ended-import.tsx';
import { RunningImport } from './running-import.tsx';

interface Props {
  params: Promise<{ importId: string }>;
  searchParams: Promise<{ file?: string }>;
}

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'people')('import.title'));

/** One import, whoever looks and from wherever: how far it is, and then what came of it. */
export default async function Import({ params, searchParams }: Props) {
  const who = await requireViewer('roster.change');
  const found = await findImport(who.ctx.db, (await params).importId);
  if (!found) notFound();
  // A file of the viewer's own that came too late.
  const { file } = await searchParams;
  const t = translate(who.language, 'people');
  const title = found.outcome ? 'imports.over' : 'imports.running';
  return (
    <>
      <HqHead viewer={who} current="people" back={`/people/import/${found.id}`} />
      <main id="content" className="page">
        <h2 className="page-title">{t(title, { file: found.name })}</h2>
        {file && (
          <Note urgent>
            <p>{t('imports.busy')}</p>
            <p className="actions">
              <ButtonLink href={`/people/import?${new URLSearchParams({ file })}`}>{t('imports.own')}</ButtonLink>
            </p>
          </Note>
        )}
        {found.outcome ? (
          <EndedImport ended={found} outcome={found.outcome} viewer={who} />
        ) : (
          <RunningImport running={found} viewer={who} />
        )}
      </main>
    </>
  );
}
