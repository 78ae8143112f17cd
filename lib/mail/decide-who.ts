import type { Why } from '#lib/domain/answer-text/answer-reading.ts';
import type { Flag } from '#lib/domain/report.ts';

/** What the caller looked up: person ids, by where the sign stood. */
export interface WhoFacts {
  byRecipientToken: readonly string[];
  byReferenceToken: readonly string[];
  byBodyToken: readonly string[];
  /** Persons that have exactly this From address registered; empty for nobody or a forged shape. */
  byFrom: readonly string[];
  /** DMARC-aligned according to our own host. */
  fromAligned: boolean;
  fromIsForgedShape: boolean;
}

export type Who =
  | { kind: 'person'; personId: string; proof: 'token' | 'aligned' | 'claimed'; flag: Flag | null }
  | { kind: 'tray'; candidates: readonly string[]; why: Why };

/** Who speaks: a token in the recipient proves it, an aligned From too, a bare From only claims it; any doubt goes to the tray. */
export function decideWho(facts: WhoFacts): Who {
  const from = facts.fromIsForgedShape ? [] : unique(facts.byFrom);
  const recipient = unique(facts.byRecipientToken);
  const weak = unique([...facts.byReferenceToken, ...facts.byBodyToken]);
  const candidates = unique([...recipient, ...weak, ...from]);
  const tray = (code: string): Who => ({ kind: 'tray', candidates, why: { code: `who.${code}`, params: {} } });

  if (candidates.length === 0) return tray(facts.fromIsForgedShape ? 'forged_from' : 'nobody');
  if (recipient.length > 1) return tray('two_tokens');
  const [tokenOwner] = recipient;
  if (tokenOwner !== undefined) {
    if (facts.fromIsForgedShape) return tray('forged_from');
    if (from.length > 0 && !from.includes(tokenOwner)) return tray('other_employee');
    return { kind: 'person', personId: tokenOwner, proof: 'token', flag: from.length === 0 ? 'unknown_from' : null };
  }
  if (facts.fromIsForgedShape) return tray('forged_from');
  if (candidates.length > 1) return tray('two_candidates');
  const [sender] = from;
  // A token that was only quoted proves no more than the From beside it.
  if (sender === undefined) return tray('weak_token');
  return { kind: 'person', personId: sender, proof: facts.fromAligned ? 'aligned' : 'claimed', flag: null };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
