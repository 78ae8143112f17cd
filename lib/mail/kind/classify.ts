import type { Why } from '#lib/domain/answer-text/answer-reading.ts';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import { wholeBody } from '../bounce/plain-report.ts';
import type { BounceReport } from '../bounce/read-bounce.ts';
import { readSesNotice, type SesNotice } from '../bounce/ses-notice.ts';
import { allParts, partText } from '../mime/body-text.ts';
import type { Part } from '../mime/parse-mime.ts';
import { absenceNote, tellsOwnNews } from './absence-note.ts';
import { automaticHeader } from './automatic-header.ts';
import { bounceLine, bounceOpening, bounceSender, bounceSubject } from './bounce-phrases.ts';
import { absentSubject, automaticLine, automaticSubject, mentionOfAutomatic } from './phrases.ts';

export type MailKind = 'human' | 'automatic' | 'bounce' | 'delay' | 'complaint' | 'list';

export interface Verdict {
  kind: MailKind;
  why: Why;
  /** Words of an absent person's program beside an answer: a person has to tell which of the two it is. */
  absence?: string;
}

export interface Facts {
  root: Part;
  subject: string;
  from: string;
  text: string;
  envelopeFrom: string;
  /** The writer's own words; what is quoted below may be our own automatic mail. */
  newText: string;
  /** Read only when asked: most mails are no bounces. */
  bounce(): BounceReport;
}

const NOBODY = /(?:^|\s)(?:no-?_?reply|do-?_?not-?_?reply|donotreply|autoreply|auto-reply|mailer|bounces?)@/i;

/** A person or a machine? Names the header or line that decided. */
export function classify(facts: Facts): Verdict {
  return byStructure(facts) ?? byBounceWords(facts) ?? byHeader(facts) ?? byWords(facts) ?? verdict('human', 'human');
}

const verdict = (kind: MailKind, code: string, params: Why['params'] = {}): Verdict => ({
  kind,
  why: { code: `mail.${code}`, params },
});

function byStructure({ root, subject, text, bounce }: Facts): Verdict | null {
  const notice = readSesNotice(text);
  if (notice) return byAction(notice.action);
  const complains =
    root.type.params['report-type']?.toLowerCase() === 'feedback-report' || /^complaint about message/i.test(subject);
  if (complains) return verdict('complaint', 'complaint');
  for (const part of allParts(root)) {
    const { type } = part;
    if (type.value === 'message/feedback-report') return verdict('complaint', 'complaint');
    if (type.value === 'message/disposition-notification')
      return isRefusal(partText(part), text) ? verdict('bounce', 'report') : verdict('automatic', 'read_receipt');
    if (type.value === 'text/calendar' && /^(reply|counter)$/i.test(type.params.method ?? ''))
      return verdict('automatic', 'calendar');
    if (type.value === 'message/delivery-status' || type.value === 'message/global-delivery-status') {
      return byAction(bounce().action);
    }
  }
  return null;
}

/** A filter that refuses a mail may say so as if it were a read receipt (RFC 5429 section 2.2.1). */
const isRefusal = (notice: string, text: string): boolean =>
  notice.split('\n').some((line) => /^disposition:/i.test(line) && /;\s?(?:deleted|denied|failed)/i.test(line)) &&
  /\b(?:rejected|refused)\b/i.test(text.slice(0, 2000));

function byAction(action: SesNotice['action']): Verdict {
  if (action === 'failed') return verdict('bounce', 'report');
  if (action === 'complaint') return verdict('complaint', 'complaint');
  return action === 'delayed' ? verdict('delay', 'delay') : verdict('automatic', 'delivered');
}

function byBounceWords(facts: Facts): Verdict | null {
  const { root, subject, from } = facts;
  const failed = root.headers.text('x-failed-recipients');
  if (failed !== '') return failure(facts, 'header', { name: 'X-Failed-Recipients', value: failed });
  const daemon = bounceSender(from);
  const forwarded = /^\s*(fwd?|転送)\s?[:：]/i.test(subject);
  const opening = forwarded ? undefined : bounceOpening(facts.newText);
  if (opening !== undefined && facts.bounce().recipients.length > 0)
    return failure(facts, 'bounce_words', { words: opening });
  if (!daemon && (forwarded || /^\s*re\s?[:：]/i.test(subject))) return null;
  const machine = daemon !== undefined || facts.envelopeFrom === '' || automaticHeader(root.headers) !== null;
  const words = bounceSubject(subject) ?? (machine ? bounceLine(facts.text || wholeBody(root)) : undefined) ?? daemon;
  if (words === undefined) return null;
  if (facts.bounce().recipients.length > 0) return failure(facts, 'bounce_words', { words });
  return machine && words !== daemon
    ? failure(facts, 'bounce_words', { words })
    : daemon
      ? verdict('automatic', 'sender', { words: from })
      : null;
}

const failure = (facts: Facts, code: string, params: Why['params']): Verdict =>
  verdict(facts.bounce().action === 'delayed' ? 'delay' : 'bounce', code, params);

function byHeader({ root, from, envelopeFrom }: Facts): Verdict | null {
  const found = automaticHeader(root.headers);
  if (found) return verdict(found.list ? 'list' : 'automatic', 'header', { name: found.name, value: found.value });
  if (envelopeFrom === '') return verdict('automatic', 'null_sender');
  return NOBODY.test(from) ? verdict('automatic', 'sender', { words: from }) : null;
}

const REPLY = /^\s*re\s?[:：]/i;

function byWords({ subject, newText }: Facts): Verdict | null {
  const words = automaticSubject(subject);
  const answers = () => readAnswer(newText).kind === 'status';
  // Behind "Re:" stands the subject of the mail that was answered, which may have been automatic.
  if (words && REPLY.test(subject) && tellsOwnNews(newText)) return { ...verdict('human', 'human'), absence: words };
  if (words) return verdict('automatic', 'subject', { words });
  const absence = absentSubject(subject, newText);
  if (absence && answers()) return { ...verdict('human', 'human'), absence };
  if (absence) return verdict('automatic', 'subject', { words: absence });
  const mention = mentionOfAutomatic(newText);
  if (mention && tellsOwnNews(newText) && !automaticLine(newText))
    return { ...verdict('human', 'human'), absence: mention };
  const line = automaticLine(newText) ?? mention ?? absenceNote(newText);
  return line ? verdict('automatic', 'line', { words: line }) : null;
}
