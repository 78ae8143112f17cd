import type { Raw } from '#lib/domain/raw.ts';
import { isForgedFrom } from '#lib/mail/forged-from.ts';
import { parseMime } from '#lib/mail/mime/parse-mime.ts';
import { type MailReading, readMail } from '#lib/mail/read-mail.ts';
import { defineRoute, type ParseContext, type Parsed, type Sender } from '../route.ts';
import { listenForMail } from './listener.ts';
import { mailSpec } from './settings.ts';

/** Replies by mail, delivered to our own SMTP listener. */
export const mail = defineRoute({ name: 'mail', spec: mailSpec, parse: parseMail, listen: listenForMail });

async function parseMail(raw: Raw, context: ParseContext): Promise<Parsed> {
  const envelope = raw.envelope as { from?: string; to?: string[] };
  const reading = await readMail(raw.bytes, {
    envelopeFrom: envelope.from ?? '',
    envelopeTo: envelope.to ?? [],
    sent: context.sent,
    replyDomains: context.replyDomains,
  });
  const from = senderOf(reading, raw);
  switch (reading.kind) {
    case 'human':
      return {
        kind: 'reply',
        from,
        answer: reading.answer,
        extras: reading.newText === '' ? {} : { comment: reading.newText },
        text: reading.newText,
        saidAt: earlier(reading.saidAt, raw.receivedAt),
        enteredBy: null,
        reason: null,
        namedOthers: reading.namedOthers,
      };
    case 'bounce': {
      const recipients = reading.bounces.map(({ recipient, hard, reason }) => ({ address: recipient, hard, reason }));
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

const senderOf = (reading: MailReading, raw: Raw): Sender => ({
  kind: 'mail',
  recipientTokens: reading.tokens.recipient,
  referenceTokens: reading.tokens.references,
  bodyTokens: reading.tokens.body,
  from: reading.from.map(({ address }) => address),
  forgedShape: isForgedFrom(parseMime(raw.bytes).root.headers),
});

/** A clock that runs ahead does not make an answer newer than its arrival. */
const earlier = (saidAt: Date | null, receivedAt: Date): Date | null =>
  saidAt && saidAt > receivedAt ? receivedAt : saidAt;
