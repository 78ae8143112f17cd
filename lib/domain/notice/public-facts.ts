import type { AccountState, Network } from '../official-account/official-account.ts';
import type { Language } from '../person.ts';
import type { RoundKind, Wording } from '../round.ts';
import type { NoticeContent, TakeBackReason } from './notice.ts';

export interface PublicRound {
  kind: RoundKind;
  wording: Record<Language, Wording>;
  openedAt: Date | null;
  /** Null unless headquarters chose to show them. */
  counts: { asked: number; answered: number } | null;
}

export interface PublicNotice {
  no: number;
  content: NoticeContent;
  firstPublishedAt: Date;
  /** Of the revision that stands. */
  publishedAt: Date;
  /** What is different in it. */
  change: string | null;
  /** When each public revision became so. */
  times: readonly Date[];
  takenBack: { at: Date; reason: TakeBackReason; titleHidden: boolean } | null;
}

/** An account that is or was ours; who looks after it stays inside. */
export interface PublicAccount {
  network: Network;
  handle: string;
  address: string;
  department: string;
  purpose: string;
  state: AccountState;
}

/** Everything that the public pages are made of; nothing else may reach them. */
export interface PublicFacts {
  now: Date;
  rounds: readonly PublicRound[];
  notices: readonly PublicNotice[];
  accounts: readonly PublicAccount[];
}

/** How long the mark of a notice that was taken back stays on the first page; its own page keeps it. */
export const MARK_SHOWN_MS = 72 * 60 * 60 * 1000;

/** What stands on the first page now: pinned ones first, then the newest; over ones are gone. */
export function currentNotices({ notices, now }: PublicFacts): PublicNotice[] {
  const current = notices.filter(({ content, takenBack }) =>
    takenBack
      ? now.getTime() - takenBack.at.getTime() < MARK_SHOWN_MS
      : content.validUntil === null || content.validUntil > now,
  );
  return current.sort(
    (a, b) => Number(isPinned(b)) - Number(isPinned(a)) || changedAt(b) - changedAt(a) || b.no - a.no,
  );
}

const isPinned = ({ content, takenBack }: PublicNotice): boolean => content.pinned && !takenBack;

/** When its readers last had something new, in ms. */
export const changedAt = ({ publishedAt, takenBack }: PublicNotice): number => (takenBack?.at ?? publishedAt).getTime();

/** The newest change of all that is shown; null while there is nothing. */
export function newestChange({ rounds, notices }: PublicFacts): Date | null {
  const times = [...notices.map(changedAt), ...rounds.flatMap(({ openedAt }) => openedAt?.getTime() ?? [])];
  return times.length === 0 ? null : new Date(Math.max(...times));
}
