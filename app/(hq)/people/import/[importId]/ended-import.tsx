import { ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import type { ImportRow } from '#db/stores/imports/imports.ts';
import { reachOf } from '#lib/domain/access.ts';
import type { ImportOutcome } from '#lib/domain/roster-import.ts';
import { currentRoundId } from '#lib/flows/board/read-board.ts';
import { heldUpload } from '#lib/flows/import-people/under-way/hold-upload.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../../_frame/require-viewer.ts';
import { outcomeWords } from '../import-outcome.ts';

interface Props {
  ended: ImportRow;
  outcome: ImportOutcome;
  viewer: SignedViewer;
}

/** What came of it, and what to do next. */
export function EndedImport({ ended, outcome, viewer }: Props) {
  const { say, language, now } = viewer;
  const t = translate(language, 'people');
  return (
    <>
      <Note urgent>
        <p>{outcomeWords(say, outcome)}</p>
      </Note>
      {ended.finishedAt && (
        <p className="quiet">{t('imports.ended', { at: say.moment(ended.finishedAt, now), name: ended.startedBy })}</p>
      )}
      {outcome.kind === 'imported' ? (
        <AfterImport viewer={viewer} />
      ) : (
        <TryAgain uploadId={ended.uploadId} viewer={viewer} />
      )}
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

/** Back to the differences where the file is still at hand. */
async function TryAgain({ uploadId, viewer: { ctx, actor, language } }: { uploadId: string; viewer: SignedViewer }) {
  const t = translate(language, 'people');
  const held = await heldUpload(ctx, uploadId, actor);
  return (
    <p className="actions">
      {held && (
        <ButtonLink look="primary" href={`/people/import?${new URLSearchParams({ file: uploadId })}`}>
          {t('imports.lookAgain')}
        </ButtonLink>
      )}
      <ButtonLink href="/people/import">{t('import.again')}</ButtonLink>
    </p>
  );
}
