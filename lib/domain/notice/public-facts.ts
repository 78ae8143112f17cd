import type { AccountState, Network } from '../official-account/official-account.ts';
import type { Language } from '../person.ts';
import type { Openness } from '../recovery/site-state.ts';
import type { DeskWords } from '../recovery/support-desk.ts';
import type { RoundKind, Wording } from '../round.ts';
import type { NoticeContent, NoticeForm, TakeBackReason } from './notice.ts';

export interface PublicRound {
  kind: RoundKind;
  wording: Record<Language, Wording>;
  openedAt: Date | null;
  /** Null unless headquarters chose to show them. */
  counts: { asked: number; answered: number } | null;
}

export interface PublicNotice {
  no: number;
  form: NoticeForm;
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

/** How a place of work is; what is damaged is for staff only, and null for everybody else. */
export interface PublicSite {
  name: string;
  openness: Openness;
  damage: string | null;
  fromAt: Date;
}

/** Whom readers ask for support. */
export interface PublicDesk {
  wording: Partial<Record<Language, DeskWords>>;
  phone: string;
  mail: string;
}

/** Everything that the public pages are made of; nothing else may reach them. */
export interface PublicFacts {
  now: Date;
  rounds: readonly PublicRound[];
  notices: readonly PublicNotice[];
  accounts: readonly PublicAccount[];
  sites: readonly PublicSite[];
  desks: readonly PublicDesk[];
}

/** How long the mark of a notice that was taken back stays on the first page; its own page keeps it. */
export const MARK_SHOWN_MS = 72 * 60 * 60 * 1000;

/** What of one form stands on the pages now: pinned ones first, then the newest; over ones are gone. By default the news. */
export function currentNotices({ notices, now }: PublicFacts, form: NoticeForm = 'notice'): PublicNotice[] {
  const current = notices.filter(
    (notice) =>
      notice.form === form &&
      (notice.takenBack
        ? now.getTime() - notice.takenBack.at.getTime() < MARK_SHOWN_MS
        : notice.content.validUntil === null || notice.content.validUntil > now),
  );
  return current.sort(
    (a, b) => Number(isPinned(b)) - Number(isPinned(a)) || changedAt(b) - changedAt(a) || b.no - a.no,
  );
}

/** There is something to read on the recovery portal. */
export const hasPortal = (facts: PublicFacts): boolean =>
  facts.sites.length + facts.desks.length > 0 ||
  currentNotices(facts, 'page').length + currentNotices(facts, 'question').length > 0;

const isPinned = ({ content, takenBack }: PublicNotice): boolean => content.pinned && !takenBack;

/** When its readers last had something new, in ms. */
export const changedAt = ({ publishedAt, takenBack }: PublicNotice): number => (takenBack?.at ?? publishedAt).getTime();

/** The newest change of all that is shown; null while there is nothing. */
export function newestChange({ rounds, notices }: PublicFacts): Date | null {
  const times = [...notices.map(changedAt), ...rounds.flatMap(({ openedAt }) => openedAt?.getTime() ?? [])];
  return times.length === 0 ? null : new Date(Math.max(...times));
}
