import { Note } from '#app/_ui/note.tsx';
import type { PublicCopyRow } from '#db/stores/notices/public-page.ts';
import type { Viewer } from '../../_frame/viewer.ts';
import type { NoticeWords } from '../notice-words.ts';

interface Props {
  copy: PublicCopyRow | undefined;
  viewer: Viewer;
  words: NoticeWords;
}

/** When the static copy was written and sent, and what is wrong with it. */
export function CopyState({ copy, viewer: { say, now }, words: t }: Props) {
  const at = (moment: Date) => say.moment(moment, now);
  return (
    <>
      {copy?.problem && copy.problemAt && (
        <Note urgent>
          <p>{t('side.copyProblem', { at: at(copy.problemAt), problem: copy.problem })}</p>
        </Note>
      )}
      {copy?.writtenAt && copy.checkedAt ? (
        <p>{t('side.copyWritten', { at: at(copy.writtenAt), checked: at(copy.checkedAt) })}</p>
      ) : (
        <p>{t('side.copyNotYet')}</p>
      )}
      {copy?.pushedAt && <p>{t('side.copyPushed', { at: at(copy.pushedAt) })}</p>}
    </>
  );
}
