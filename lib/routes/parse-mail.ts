import type { Raw } from '#lib/domain/raw.ts';
import { isAligned, type SenderCheck } from '#lib/mail/auth/sender-check.ts';
import { type MailReading, readMail } from '#lib/mail/read-mail.ts';
import { mailHeader } from './mail-header.ts';
import type { ParseContext, Parsed, Sender } from './route.ts';

/** What a mail road knew beside the bytes; a mailbox tells neither, then the headers have to. */
export interface MailEnvelope {
  from?: string;
  to?: readonly string[];
  /** Who spoke SMTP to our listener. */
  client?: { ip: string; helo: string };
  /** What was found out about the sender when the mail arrived: later the keys in the DNS may be others. */
  check?: SenderCheck;
  /** The provider's call held no mail: its bytes are kept for a person to look at. */
  withoutMail?: boolean;
}

/** Anything but the null sender, which only machines use (RFC 5321 4.5.5). */
const NOT_TOLD = '?';

/** The bytes of one mail, whatever road it came by, as what it says and who it may be from. */
export async function parseMail(raw: Raw, context: ParseContext): Promise<Parsed> {
  const envelope = raw.envelope as MailEnvelope;
  const reading = await readMail(raw.bytes, {
    envelopeFrom: envelope.from ?? returnPath(raw.bytes) ?? NOT_TOLD,
    envelopeTo: envelope.to ?? [],
    sent: context.sent,
    roundWords: context.roundWords ?? {},
    replyDomains: context.replyDomains,
  });
  const from = senderOf(reading, envelope);
  return envelope.withoutMail ? unread(reading, from, raw) : parsedOf(reading, from, raw);
}

/** What the delivering host wrote down as the envelope sender (RFC 5321 4.4); '' for the null sender. */
const returnPath = (bytes: Uint8Array): string | undefined => /<([^<>]*)>/.exec(mailHeader(bytes, 'return-path'))?.[1];

function parsedOf(reading: MailReading, from: Sender, raw: Raw): Parsed {
  switch (reading.kind) {
    case 'human':
      return {
        kind: 'reply',
        from,
        answer: reading.answer,
        extras: reading.newText === '' ? {} : { comment: reading.newText },
        text: reading.newText,
        ...(reading.below === null ? {} : { below: reading.below }),
        saidAt: earlier(reading.saidAt, raw.receivedAt),
        enteredBy: null,
        reason: null,
        namedOthers: reading.namedOthers,
      };
    case 'bounce': {
      const recipients = reading.bounces.map(({ recipient, hard, reason, earlier }) => ({
        address: recipient,
        hard,
        reason,
        earlier,
      }));
      return { kind: 'bounce', from, why: reading.why, text: reading.text, recipients };
    }
    case 'delay':
    case 'complaint':
      return { kind: 'ignored', why: reading.why };
    case 'automatic':
    case 'list':
      return { kind: 'automatic', from, why: reading.why, text: reading.text };
  }
}

const unread = (reading: MailReading, from: Sender, raw: Raw): Parsed => ({
  kind: 'reply',
  from,
  answer: { kind: 'unclear', why: { code: 'mail.unreadable', params: {} } },
  extras: {},
  text: reading.text,
  saidAt: raw.receivedAt,
  enteredBy: null,
  reason: null,
  namedOthers: [],
});

const senderOf = (reading: MailReading, { check }: MailEnvelope): Sender => ({
  kind: 'mail',
  recipientTokens: reading.tokens.recipient,
  referenceTokens: reading.tokens.references,
  bodyTokens: reading.tokens.body,
  from: reading.from.map(({ address }) => address),
  aligned: isAligned(check, reading.from),
  forgedShape: reading.fromIsForgedShape,
});

/** A clock that runs ahead does not make an answer newer than its arrival. */
const earlier = (saidAt: Date | null, receivedAt: Date): Date | null =>
  saidAt && saidAt > receivedAt ? receivedAt : saidAt;
