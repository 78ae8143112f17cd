import type { Why } from '#lib/domain/answer-reading.ts';
import type { BounceReport } from '../bounce/read-bounce.ts';
import { allParts } from '../mime/body-text.ts';
import type { Part } from '../mime/parse-mime.ts';
import { automaticHeader } from './automatic-header.ts';
import { automaticLine, automaticSubject, bounceSender, bounceSubject } from './phrases.ts';

export type MailKind = 'human' | 'automatic' | 'bounce' | 'delay' | 'complaint' | 'list';

export interface Verdict {
  kind: MailKind;
  why: Why;
}

export interface Facts {
  root: Part;
  subject: string;
  from: string;
  text: string;
  envelopeFrom: string;
  /** Read only when asked: most mails are no bounces. */
  bounce(): BounceReport;
}

/** A person or a machine? Names the header or line that decided. */
export function classify(facts: Facts): Verdict {
  return byStructure(facts) ?? byBounceWords(facts) ?? byHeader(facts) ?? byWords(facts) ?? verdict('human', 'human');
}

const verdict = (kind: MailKind, code: string, params: Why['params'] = {}): Verdict => ({
  kind,
  why: { code: `mail.${code}`, params },
});

function byStructure({ root, bounce }: Facts): Verdict | null {
  for (const { type } of allParts(root)) {
    if (type.value === 'message/feedback-report') return verdict('complaint', 'complaint');
    if (type.value === 'message/disposition-notification') return verdict('automatic', 'read_receipt');
    if (type.value === 'text/calendar' && /^(reply|counter)$/i.test(type.params.method ?? ''))
      return verdict('automatic', 'calendar');
    if (type.value === 'message/delivery-status' || type.value === 'message/global-delivery-status') {
      const { action } = bounce();
      if (action === 'failed') return verdict('bounce', 'report');
      return verdict(action === 'delayed' ? 'delay' : 'automatic', action === 'delayed' ? 'delay' : 'delivered');
    }
  }
  return null;
}

function byBounceWords(facts: Facts): Verdict | null {
  const { headers } = facts.root;
  if (headers.has('x-failed-recipients'))
    return verdict('bounce', 'header', { name: 'X-Failed-Recipients', value: headers.text('x-failed-recipients') });
  const subject = bounceSubject(facts.subject);
  const sender = bounceSender(facts.from);
  if (!subject && !sender) return null;
  if (facts.bounce().recipients.length === 0 && !(subject && sender)) return null;
  return verdict('bounce', 'bounce_words', { words: subject ?? facts.from });
}

function byHeader({ root, envelopeFrom }: Facts): Verdict | null {
  const found = automaticHeader(root.headers);
  if (found) return verdict(found.list ? 'list' : 'automatic', 'header', { name: found.name, value: found.value });
  return envelopeFrom === '' ? verdict('automatic', 'null_sender') : null;
}

function byWords({ subject, text }: Facts): Verdict | null {
  const words = automaticSubject(subject);
  if (words) return verdict('automatic', 'subject', { words });
  const line = automaticLine(text);
  return line ? verdict('automatic', 'line', { words: line }) : null;
}
