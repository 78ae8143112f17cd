import { type Spec, text, type Values } from '#lib/base/settings.ts';
import type { Raw } from '#lib/domain/raw.ts';
import { hookedMail } from '../hooked-mail.ts';
import { parseMail } from '../parse-mail.ts';
import { defineRoute } from '../route.ts';
import { forged, type HookCall, type Verdict } from '../webhook.ts';
import { readReceivedMail } from './received-mail.ts';
import { isSnsUrl, readSnsMessage, type SnsMessage, verifySnsMessage } from './sns-message.ts';

const spec = {
  topicArn: {
    env: 'SES_TOPIC_ARN',
    doc: 'ARN of the SNS topic that a receipt rule of Amazon SES publishes whole mails to, in Base64; its HTTPS subscription is PUBLIC_URL/hooks/ses.',
    schema: text,
  },
} satisfies Spec;

/** Replies by way of Amazon SES, whose receipt rule publishes mails of up to 150 KB to an SNS topic. */
export const ses = defineRoute({ name: 'ses', spec, parse: parseMail, webhook: { verify, raws, confirmUrl } });

/** Any customer of AWS gets genuine signatures: only our own topic is listened to. */
function verify(
  call: HookCall,
  { topicArn }: Values<typeof spec>,
  fetched: (url: string) => string | undefined,
): Verdict {
  const message = readSnsMessage(call.bytes);
  if (!message) return forged('shape');
  if (message.TopicArn !== topicArn) return forged('topic');
  return verifySnsMessage(message, call.receivedAt, fetched);
}

function raws(call: HookCall): Raw[] {
  const message = readSnsMessage(call.bytes);
  return message?.Type === 'Notification' ? [rawOf(call, message)] : [];
}

function rawOf(call: HookCall, message: SnsMessage): Raw {
  const mail = readReceivedMail(message.Message);
  if (!mail) return hookedMail(call, { mime: null, from: undefined, to: [], providerId: `sns:${message.MessageId}` });
  const providerId = `ses:${mail.messageId}:${[...mail.to].sort().join(',')}`;
  const verdict = { by: 'ses', said: `dmarc=${mail.dmarc}`, aligns: () => mail.dmarc === 'PASS' };
  return hookedMail(call, { ...mail, providerId, verdict });
}

function confirmUrl(call: HookCall): string | null {
  const message = readSnsMessage(call.bytes);
  const url = message?.Type === 'SubscriptionConfirmation' ? message.SubscribeURL : undefined;
  return url && isSnsUrl(url) ? url : null;
}
