import type { NoticeWithWords } from '#db/stores/notices/notices.ts';
import { isOver } from '#lib/domain/notice/notice.ts';

export type StateKey = 'draft' | 'waiting' | 'published' | 'taken_back' | 'over' | 'newer' | 'newerWaiting';

/** Where a notice stands, for people: a revision in work does not hide that an older one is public. */
export function stateKey({ notice, revision }: NoticeWithWords, now: Date): StateKey {
  const { state, publishedRevision } = notice;
  if (state === 'taken_back') return 'taken_back';
  if (publishedRevision !== null && state === 'draft') return 'newer';
  if (publishedRevision !== null && state === 'waiting') return 'newerWaiting';
  return state === 'published' && isOver(revision, now) ? 'over' : state;
}
