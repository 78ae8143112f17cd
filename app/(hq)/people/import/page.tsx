import type { Metadata } from 'next';
import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import { reachOf } from '#lib/domain/access.ts';
import type { Language } from '#lib/domain/person.ts';
import { currentRoundId } from '#lib/flows/board/read-board.ts';
import { importPeople } from '#lib/flows/import-people/import-people.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { requireViewer, type SignedViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { lookAtFile } from './import-actions.ts';
import { ImportDifferences } from './import-differences.tsx';
import { heldUpload } from './uploads.ts';

interface Query {
  file?: string;
  note?: string;
  done?: string;
}

interface Props {
  searchParams: Promise<Query>;
}

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'people')('import.title'));

/** A roster file: first what it would change, then the same bytes for good. */
export default async function ImportPeople({ searchParams }: Props) {
  const who = await requireViewer('roster.change');
  const { ctx, now, language } = who;
  const query = await searchParams;
  const t = translate(language, 'people');
  const by = who.actor;
  const upload = heldUpload(query.file, by, now);
  const result = upload && (await importPeople(ctx, upload.bytes, { dryRun: true, by }));
  const sentence = sentenceOf(language, query, upload !== null);
  return (
    <>
      <HqHead viewer={who} current="people" back="/people/import" />
      <main id="content" className="page">
        <h2 className="page-title">{t('import.title')}</h2>
        {sentence && (
          <Note urgent>
            <p>{sentence}</p>
          </Note>
        )}
        {query.done && <AfterImport viewer={who} />}
        {upload && result && query.file ? (
          <ImportDifferences fileId={query.file} name={upload.name} result={result} viewer={who} />
        ) : (
          <>
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
          </>
        )}
      </main>
    </>
  );
}

/** Leads on: to the first drill while there was none, else to the people. */
async function AfterImport({ viewer: { ctx, session, language, say } }: { viewer: SignedViewer }) {
  const drills = reachOf(session.grants, 'round.open') !== null && (await currentRoundId(ctx)) === null;
  return (
    <p className="actions">
      {drills && (
        <ButtonLink look="primary" href="/rounds/new">
          {translate(language, 'rounds')('first.drill.do')}
        </ButtonLink>
      )}
      <ButtonLink href="/people">{say.common('nav.people')}</ButtonLink>
    </p>
  );
}

function sentenceOf(language: Language, { file, note, done }: Query, held: boolean): string | null {
  const t = translate(language, 'people');
  const counts = /^(\d+)\.(\d+)\.(\d+)$/.exec(done ?? '');
  if (counts) return t('import.done', { added: counts[1]!, changed: counts[2]!, left: counts[3]! });
  if (note === 'no_file') return t('import.noFile');
  return note === 'gone' || (file && !held) ? t('import.gone') : null;
}
