import type { AnswerReading, Why } from '#lib/domain/answer-text/answer-reading.ts';
import { othersNamed } from '#lib/domain/answer-text/others-named.ts';
import type { RoundWords } from '#lib/domain/answer-text/round-words.ts';
import { type BouncedRecipient, type BounceReport, readBounce } from './bounce/read-bounce.ts';
import { isForgedFrom } from './forged-from.ts';
import { classify, type MailKind } from './kind/classify.ts';
import { type Mailbox, parseMailboxes } from './mime/addresses.ts';
import { bodyText } from './mime/body-text.ts';
import { messageIds, saidAt } from './mime/message-fields.ts';
import { parseMime } from './mime/parse-mime.ts';
import { readNewText } from './new-text/new-text.ts';
import { readOwnWords, saidBelow } from './read-own-words.ts';
import { findTokens, type Tokens } from './reply-tokens.ts';

export interface MailContext {
  /** Envelope sender (MAIL FROM), '' for the null sender. */
  envelopeFrom: string;
  envelopeTo: readonly string[];
  /** Plain-text bodies that we ourselves sent in the covered rounds, to subtract. */
  sent: readonly string[];
  /** How the rounds that a reply may be about word their choices, where they do so in their own way. */
  roundWords?: RoundWords;
  /** Our own reply domains, lower case: recipients there of the form reply+TOKEN@ carry tokens. */
  replyDomains: readonly string[];
}

export interface MailReading {
  kind: MailKind;
  /** Names the header or line that decided. */
  why: Why;
  from: readonly Mailbox[];
  /** The From header may be read as two senders; nobody is looked up by it. */
  fromIsForgedShape: boolean;
  subject: string;
  messageId: string | null;
  /** In-Reply-To and References ids without brackets. */
  references: readonly string[];
  /** Date header where it is sane. */
  saidAt: Date | null;
  /** The decoded readable original. */
  text: string;
  newText: string;
  /** Never `status` unless a person wrote the mail. */
  answer: AnswerReading;
  /** Words below that speak against a "safe". */
  below: string | null;
  namedOthers: readonly string[];
  /** Candidates by their shape; the caller verifies them. */
  tokens: Tokens;
  bounces: readonly BouncedRecipient[];
}

/** Reads any bytes as a mail within half a second; never throws. */
export async function readMail(raw: Uint8Array, context: MailContext): Promise<MailReading> {
  try {
    return read(raw, context);
  } catch {
    // A fault of ours must not lose a reply: a person reads it.
    return UNREADABLE;
  }
}

const UNREADABLE: MailReading = {
  kind: 'human',
  why: { code: 'mail.unreadable', params: {} },
  from: [],
  fromIsForgedShape: true,
  subject: '',
  messageId: null,
  references: [],
  saidAt: null,
  text: '',
  newText: '',
  answer: { kind: 'unclear', why: { code: 'mail.unreadable', params: {} } },
  below: null,
  namedOthers: [],
  tokens: { recipient: [], references: [], body: [] },
  bounces: [],
};

function read(raw: Uint8Array, context: MailContext): MailReading {
  const { root, cut } = parseMime(raw);
  const { headers } = root;
  const text = bodyText(root);
  const from = parseMailboxes(headers.raw('from'));
  const subject = headers.text('subject').slice(0, 1000);
  const { newText, footers } = readNewText(text, context.sent);
  let report: BounceReport | undefined;
  const bounce = () => {
    report ??= readBounce(root, subject, text);
    return report;
  };
  const sender = from.map(({ name, address }) => `${name} ${address}`).join(' ');
  const { kind, why, absence } = classify({
    root,
    subject,
    from: sender,
    text,
    newText,
    envelopeFrom: context.envelopeFrom,
    bounce,
  });
  const below = kind === 'human' ? saidBelow(footers) : null;
  const namedOthers = kind === 'human' ? othersNamed(newText) : [];
  const references = [...messageIds(headers.raw('in-reply-to')), ...messageIds(headers.raw('references'))];
  return {
    kind,
    why,
    from,
    fromIsForgedShape: isForgedFrom(headers),
    subject,
    messageId: messageIds(headers.raw('message-id'))[0] ?? null,
    references: [...new Set(references)],
    saidAt: saidAt(headers.raw('date')),
    text,
    newText,
    answer: readOwnWords({ kind, newText, below, subject, roundWords: context.roundWords, absence, cut }),
    below,
    namedOthers,
    tokens: findTokens(headers, references, text, context),
    bounces: kind === 'bounce' || kind === 'delay' ? bounce().recipients : [],
  };
}
