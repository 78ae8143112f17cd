import type { Language } from './person.ts';
import type { Question } from './question/question.ts';

export type RoundKind = 'real' | 'drill';
export type RoundState = 'draft' | 'open' | 'closed';

/** What the asking says, one wording for each language. */
export interface Wording {
  title: string;
  /** A few lines of what happened and what to do; may be empty. */
  body: string;
}

export interface Round {
  id: string;
  no: number;
  kind: RoundKind;
  state: RoundState;
  wording: Record<Language, Wording>;
  openedAt: Date | null;
  closedAt: Date | null;
  /** Reports without a round that were said from here on belong to this round too. */
  countsFrom: Date | null;
  /** Asked beside the status. */
  questions: readonly Question[];
}

/** Whom a round asks: every condition must hold; an empty one asks everybody who is active. */
export interface Audience {
  /** Department paths; a person in any sub-department belongs. */
  departments: readonly string[];
  /** Site names. */
  sites: readonly string[];
  /** Whom the round was widened to: meeting one of these is enough. */
  also?: readonly Audience[];
}

export const EVERYBODY: Audience = { departments: [], sites: [] };

/** Whoever is in one of the two. */
export const widened = (audience: Audience, more: Audience): Audience => ({
  ...audience,
  also: [...(audience.also ?? []), more],
});

export interface Said {
  saidAt: Date | null;
  /** The round of the token that came with the reply. */
  tokenRoundId: string | null;
}

/** The rounds that one report is about (invariant 8). `rounds` are all that are not drafts; the newest are not assumed first. */
export function roundsCovered(said: Said, rounds: readonly Round[]): Round[] {
  const token = rounds.find((round) => round.id === said.tokenRoundId);
  const open = rounds.filter((round) => round.state === 'open');
  const real = open.some((round) => round.kind === 'real') ? 'real' : null;
  // Whoever answers by the link of a round that is over means what is going on now.
  const kind: RoundKind = token?.state === 'open' ? token.kind : (real ?? token?.kind ?? 'drill');
  const limit = said.saidAt ?? token?.openedAt ?? null;
  const covered = open.filter((round) => round.kind === kind && openedBy(round, limit));
  // The token names its round beyond doubt: a late answer is kept and shown there even after closing.
  if (token && !covered.includes(token)) covered.push(token);
  return covered;
}

/** Someone answered a drill that is over while a real emergency is on: nobody but a person can tell which one was meant. */
export const isAnswerToOldDrill = (
  tokenRoundId: string | null,
  covered: readonly Pick<Round, 'id' | 'kind'>[],
): boolean =>
  covered.some((round) => round.id === tokenRoundId && round.kind === 'drill') &&
  covered.some((round) => round.kind === 'real');

function openedBy(round: Round, limit: Date | null): boolean {
  if (limit === null) return true;
  const start = round.countsFrom ?? round.openedAt;
  return start !== null && start.getTime() <= limit.getTime();
}
