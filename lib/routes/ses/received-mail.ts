import { z } from 'zod';

const schema = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({
    messageId: z.string(),
    source: z.string().optional(),
    destination: z.array(z.string()).default([]),
  }),
  receipt: z.object({
    recipients: z.array(z.string()).optional(),
    dmarcVerdict: z.object({ status: z.string() }).optional(),
    action: z.object({ encoding: z.string().optional() }).optional(),
  }),
  content: z.string().optional(),
});

export interface ReceivedMail {
  /** SES's id of the mail. */
  messageId: string;
  from: string | undefined;
  to: readonly string[];
  /** What SES says of DMARC: PASS, FAIL, GRAY or PROCESSING_FAILED; '' where it says nothing. */
  dmarc: string;
  /** Null when the receipt rule did not send the mail itself. */
  mime: Uint8Array | null;
}

/** The notification of a receipt rule's SNS action ("Contents of notifications for Amazon SES email receiving"), or null for another one. */
export function readReceivedMail(json: string): ReceivedMail | null {
  try {
    const { mail, receipt, content } = schema.parse(JSON.parse(json));
    const encoding = /^base64$/i.test(receipt.action?.encoding ?? '') ? 'base64' : 'utf8';
    return {
      messageId: mail.messageId,
      from: mail.source,
      to: receipt.recipients ?? mail.destination,
      dmarc: receipt.dmarcVerdict?.status ?? '',
      mime: content === undefined ? null : Buffer.from(content, encoding),
    };
  } catch {
    return null;
  }
}
