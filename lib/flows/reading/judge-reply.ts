import type { Why } from '#lib/domain/answer-text/answer-reading.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import { isCounted, type Statement } from '#lib/domain/report.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Parsed } from '#lib/routes/route.ts';
import type { Resolved } from '../senders/resolved.ts';

/** What one message comes to: a statement about a person, a place in the tray, or a note. */
export interface Judged {
  readingId: string;
  kind: 'answer' | 'automatic' | 'bounce' | 'unclear' | 'ignored';
  why: Why;
  status: Status | null;
  /** A person has to look at it. */
  waits: boolean;
  /** Null when nobody is known whom it could be about. */
  statement: Statement | null;
  outcome: Outcome;
}

/** Pure. An automatic mail or bounce never carries a status; an answer counts only when read without doubt from a known person. */
export function judgeReply(parsed: Parsed, who: Resolved | null, readingId: string): Judged {
  const personId = who?.kind === 'person' ? who.personId : null;
  switch (parsed.kind) {
    case 'ignored':
      return note(readingId, 'ignored', parsed.why, { kind: 'ignored', why: parsed.why });
    case 'receipt':
      return note(readingId, 'ignored', RECEIPT, { kind: 'ignored', why: RECEIPT });
    case 'bounce':
      return note(readingId, 'bounce', parsed.why, { kind: 'bounce' });
    case 'automatic': {
      const judged = note(readingId, 'automatic', parsed.why, { kind: 'automatic', personId });
      return personId ? { ...judged, statement: { kind: 'automatic' } } : judged;
    }
    case 'reply':
      return judgeAnswer(parsed, who, readingId);
  }
}

function judgeAnswer(parsed: Parsed & { kind: 'reply' }, who: Resolved | null, readingId: string): Judged {
  const status = parsed.answer.kind === 'status' && parsed.namedOthers.length === 0 ? parsed.answer.status : null;
  if (who?.kind !== 'person') {
    const why = who?.why ?? { code: 'flow.nobody', params: {} };
    return { ...waiting(readingId, why, null), status };
  }
  const { personId, proof } = who;
  if (status === null) {
    const why = parsed.namedOthers.length > 0 ? named(parsed.namedOthers) : parsed.answer.why;
    return { ...waiting(readingId, why, personId), statement: { kind: 'unread', readingId } };
  }
  const statement: Statement = { kind: 'answer', status, proof };
  if (!isCounted(proof)) {
    return {
      ...waiting(readingId, who.doubt ?? { code: 'flow.claimed', params: {} }, personId),
      kind: 'answer',
      status,
      statement,
    };
  }
  const outcome: Outcome = { kind: 'recorded', personId, status };
  return { readingId, kind: 'answer', why: parsed.answer.why, status, waits: false, statement, outcome };
}

const RECEIPT: Why = { code: 'receipt.came', params: {} };

const named = (names: readonly string[]): Why => ({ code: 'flow.names_others', params: { names: names.join('、') } });

const note = (readingId: string, kind: Judged['kind'], why: Why, outcome: Outcome): Judged => ({
  readingId,
  kind,
  why,
  status: null,
  waits: false,
  statement: null,
  outcome,
});

const waiting = (readingId: string, why: Why, personId: string | null): Judged => ({
  readingId,
  kind: 'unclear',
  why,
  status: null,
  waits: true,
  statement: null,
  outcome: { kind: 'waits', personId, why },
});
