import { Note } from '#app/_ui/note.tsx';
import type { NoticeWords } from './notice-words.ts';

const NOTES = ['saved', 'published', 'waiting', 'sent_back', 'taken_back', 'counts'] as const;

/** What the last press did, as the address tells. */
export function DoneNote({ note, words: t }: { note: string | undefined; words: NoticeWords }) {
  const known = NOTES.find((one) => one === note);
  return known ? (
    <Note>
      <p role="status">{t(`note.${known}`)}</p>
    </Note>
  ) : null;
}
