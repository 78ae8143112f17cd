import type { Clock } from '#lib/base/time/clock.ts';
import type { Receipt } from '#lib/domain/sending/delivery.ts';
import { twilioClient } from '#lib/twilio/client.ts';
import { receiptOfMessage } from '#lib/twilio/receipts.ts';
import { refusedBy } from '#lib/twilio/refused-by.ts';
import type { LostTry, Outgoing, Sent, Transport } from '../channel.ts';
import { isTextOf } from './is-text-of.ts';
import type { SmsSettings } from './settings.ts';

/** Their clock and ours may differ by so much. */
const CLOCKS_APART_MS = 60_000;
/** Messages to one number, the newest first. */
const LOOKED_THROUGH = 50;

/** Twilio's Messages resource; `publicUrl` is where it reports to. */
export function smsTransport(settings: SmsSettings, publicUrl: string, clock: Clock): Transport {
  const client = twilioClient(settings);
  const { from, validSeconds, sessions, perSecond } = settings;
  const sender = from.startsWith('MG') ? { messagingServiceSid: from } : { from };

  const send = async (outgoing: Outgoing): Promise<Sent> => {
    const { messageId, address, text } = outgoing;
    const startedAt = clock.now();
    try {
      const { messages } = await client();
      const made = await messages.create({
        ...sender,
        to: address,
        body: text,
        validityPeriod: validSeconds,
        statusCallback: `${publicUrl}/hooks/sms?${new URLSearchParams({ message: messageId })}`,
      });
      return { kind: 'accepted', providerId: made.sid };
    } catch (error) {
      const refused = refusedBy(error);
      // Often it was only the answer that was lost.
      return refused.kind === 'unknown' ? ((await lookUp({ outgoing, startedAt })) ?? refused) : refused;
    }
  };

  /** Messages have no idempotency key: what was made is found by number, text and time. */
  const lookUp = async ({ outgoing, startedAt }: LostTry): Promise<Sent | null> => {
    const since = startedAt.getTime() - CLOCKS_APART_MS;
    try {
      const { messages } = await client();
      const known = await messages.list({ to: outgoing.address, limit: LOOKED_THROUGH });
      const made = known.find(
        ({ body, dateCreated, direction }) =>
          direction !== 'inbound' && dateCreated.getTime() >= since && isTextOf(body, outgoing.text),
      );
      return made ? sentOf(made.sid, receiptOfMessage(made.status, made.errorCode)) : null;
    } catch (error) {
      return { kind: 'unknown', detail: String(error) };
    }
  };

  const receiptOf = async (providerId: string): Promise<Receipt | null> => {
    const { messages } = await client();
    const { status, errorCode } = await messages(providerId).fetch();
    return receiptOfMessage(status, errorCode);
  };

  return { relay: `twilio:${from}`, sessions, perSecond, send, lookUp, receiptOf, close: async () => {} };
}

function sentOf(providerId: string, receipt: Receipt | null): Sent {
  if (receipt?.rank !== 'failed') return { kind: 'accepted', providerId };
  const { code, detail } = receipt.failure;
  return { kind: 'failed', ...receipt.failure, detail: `${code} ${detail}` };
}
