import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import { lastImportOf, lastImports } from '#db/stores/imports/imports.ts';
import type { UploadRow } from '#db/stores/imports/uploads.ts';
import { importPeople } from '#lib/flows/import-people/import-people.ts';
import { bytesOf, heldUpload } from '#lib/flows/import-people/under-way/hold-upload.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { requireViewer, type SignedViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { lookAtFile } from './import-actions.ts';
import { ImportDifferences } from './import-differences.tsx';
import { LastImports } from './last-imports.tsx';

const SHOWN = 5;

interface Props {
  searchParams: Promise<{ file?: string; note?: string }>;
}

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'people')('import.title'));

/** A roster file: first what it would change, then the same bytes for good. */
export default async function ImportPeople({ searchParams }: Props) {
  const who = await requireViewer('roster.change');
  const { file, note } = await searchParams;
  const t = translate(who.language, 'people');
  const upload = file === undefined ? undefined : await heldUpload(who.ctx, file, who.actor);
  const work = file === undefined ? undefined : await lastImportOf(who.ctx.db, who.ctx.db.read, file);
  if (work && (work.state === 'running' || !upload)) redirect(`/people/import/${work.id}`);
  const gone = note === 'gone' || (file !== undefined && !upload);
  return (
    <>
      <HqHead viewer={who} current="people" back="/people/import" />
      <main id="content" className="page">
        <h2 className="page-title">{t('import.title')}</h2>
        {(gone || note === 'no_file') && (
          <Note urgent>
            <p>{t(gone ? 'import.gone' : 'import.noFile')}</p>
          </Note>
        )}
        {upload ? <Differences upload={upload} viewer={who} /> : <ChooseFile viewer={who} />}
      </main>
    </>
  );
}

async function Differences({ upload, viewer }: { upload: UploadRow; viewer: SignedViewer }) {
  const { ctx, actor: by } = viewer;
  const result = await importPeople(ctx, await bytesOf(ctx, upload), { dryRun: true, by });
  return <ImportDifferences fileId={upload.id} name={upload.name} result={result} viewer={viewer} />;
}

async function ChooseFile({ viewer }: { viewer: SignedViewer }) {
  const t = translate(viewer.language, 'people');
  const imports = await lastImports(viewer.ctx.db, SHOWN);
  const running = imports.find(({ state }) => state === 'running');
  return (
    <>
      {running && (
        <Note>
          <p>{t('imports.under', { name: running.startedBy, file: running.name })}</p>
          <p className="actions">
            <ButtonLink href={`/people/import/${running.id}`}>{t('imports.look')}</ButtonLink>
          </p>
        </Note>
      )}
      <p className="page-lead">{t('import.lead')}</p>
      <form action={lookAtFile} className="form upload">
        <Field
          type="file"
          name="file"
          accept=".csv,.txt,text/csv"
          required
          label={t('import.file')}
          hint={t('import.columns')}
        />
        <p className="small">{t('import.leaving')}</p>
        <p>
          <Button type="submit" look="primary">
            {t('import.look')}
          </Button>
        </p>
      </form>
      <LastImports imports={imports} viewer={viewer} />
    </>
  );
}
