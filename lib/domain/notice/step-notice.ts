import type { NoticeState } from './notice.ts';

export interface NoticeStanding {
  state: NoticeState;
  /** The revision that the public reads; null while there is none. */
  publishedRevision: number | null;
  revision: number;
  /** Who wrote the revisions that the public has not read yet. */
  authors: readonly string[];
}

export const NOTICE_ACTS = ['draft', 'revise', 'ask_approval', 'send_back', 'approve', 'publish', 'take_back'] as const;
export type NoticeAct = (typeof NOTICE_ACTS)[number];

/** Why an act is not possible; each is a problem code under `notice`. */
export type NoticeRefusal = 'taken_back' | 'not_draft' | 'not_waiting' | 'own';

export type NoticeStep =
  | { kind: 'next'; state: NoticeState; revision: number; publishedRevision: number | null }
  | { kind: 'refused'; why: NoticeRefusal };

/** What an act makes of a notice. Nobody approves words of their own; what was taken back stays so. */
export function stepNotice(notice: NoticeStanding, act: Exclude<NoticeAct, 'draft'>, by: string): NoticeStep {
  const { state, revision, publishedRevision } = notice;
  const to = (next: NoticeState, change: Partial<NoticeStanding> = {}): NoticeStep => ({
    kind: 'next',
    revision,
    publishedRevision,
    ...change,
    state: next,
  });
  if (state === 'taken_back') return refuse('taken_back');
  switch (act) {
    case 'revise':
      return to('draft', { revision: revision + 1 });
    case 'ask_approval':
      return state === 'draft' ? to('waiting') : refuse('not_draft');
    case 'publish':
      return state === 'draft' ? to('published', { publishedRevision: revision }) : refuse('not_draft');
    case 'approve':
      if (state !== 'waiting') return refuse('not_waiting');
      return notice.authors.includes(by) ? refuse('own') : to('published', { publishedRevision: revision });
    case 'send_back':
      return state === 'waiting' ? to('draft') : refuse('not_waiting');
    case 'take_back':
      return to('taken_back');
  }
}

const refuse = (why: NoticeRefusal): NoticeStep => ({ kind: 'refused', why });
