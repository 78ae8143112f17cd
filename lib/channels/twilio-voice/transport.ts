import type { Clock } from '#lib/base/time/clock.ts';
import type { Receipt } from '#lib/domain/sending/delivery.ts';
import { twilioClient } from '#lib/twilio/client.ts';
import { receiptOfCall } from '#lib/twilio/receipts.ts';
import { refusedBy } from '#lib/twilio/refused-by.ts';
import type { LostTry, Outgoing, Sent, Transport } from '../channel.ts';
import type { VoiceSettings } from './settings.ts';

/** Their clock and ours may differ by so much. */
const CLOCKS_APART_MS = 60_000;
/** Calls to one number, the newest first. */
const LOOKED_THROUGH = 20;

/** Twilio's Calls resource; what is said and asked comes from our route `voice` at `publicUrl`, call by call. */
export function voiceTransport(settings: VoiceSettings, publicUrl: string, clock: Clock): Transport {
  const client = twilioClient(settings);
  const { from, ringSeconds, sessions, perSecond } = settings;

  const send = async (outgoing: Outgoing): Promise<Sent> => {
    const { messageId, token, language, address, text, nature } = outgoing;
    const stage = nature === 'notice' ? 'tell' : 'ask';
    const startedAt = clock.now();
    const at = (fields: Record<string, string>) => `${publicUrl}/hooks/voice?${new URLSearchParams(fields)}`;
    try {
      const { calls } = await client();
      const made = await calls.create({
        from,
        to: address,
        url: at({ stage, token, language, say: text }),
        statusCallback: at({ stage: 'status', message: messageId }),
        statusCallbackEvent: ['completed'],
        machineDetection: 'Enable',
        timeout: ringSeconds,
      });
      return { kind: 'accepted', providerId: made.sid };
    } catch (error) {
      const refused = refusedBy(error);
      // Often it was only the answer that was lost.
      return refused.kind === 'unknown' ? ((await lookUp({ outgoing, startedAt })) ?? refused) : refused;
    }
  };

  /** Calls have no idempotency key, and nobody is called twice at a time: one to this number since then is this one. */
  const lookUp = async ({ outgoing, startedAt }: LostTry): Promise<Sent | null> => {
    const since = startedAt.getTime() - CLOCKS_APART_MS;
    try {
      const { calls } = await client();
      const known = await calls.list({ to: outgoing.address, limit: LOOKED_THROUGH });
      const made = known.find((call) => call.direction !== 'inbound' && call.dateCreated.getTime() >= since);
      return made ? { kind: 'accepted', providerId: made.sid } : null;
    } catch (error) {
      return { kind: 'unknown', detail: String(error) };
    }
  };

  const receiptOf = async (providerId: string): Promise<Receipt | null> => {
    const { calls } = await client();
    const { status, answeredBy } = await calls(providerId).fetch();
    return receiptOfCall(status, answeredBy, null);
  };

  return { relay: `twilio:${from}`, sessions, perSecond, send, lookUp, receiptOf, close: async () => {} };
}
