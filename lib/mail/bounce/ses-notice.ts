import type { BounceReport } from './read-bounce.ts';

export type SesNotice = BounceReport | { action: 'complaint' };

interface Notice {
  /** SNS wraps the notice as a string. */
  Message?: string;
  notificationType?: string;
  eventType?: string;
  bounce?: {
    bounceType?: string;
    bouncedRecipients?: { emailAddress?: string; status?: string; diagnosticCode?: string }[];
  };
}

const MAX_NOTICE = 50_000;

/** What Amazon SES tells by SNS as a mail whose text is JSON; null for any other mail. */
export function readSesNotice(text: string): SesNotice | null {
  const json = text.trimStart().slice(0, MAX_NOTICE);
  if (!json.startsWith('{')) return null;
  const outer = parse(json.slice(0, json.split('\n\n')[0]!.lastIndexOf('}') + 1));
  const notice = typeof outer?.Message === 'string' ? parse(outer.Message) : outer;
  const type = (notice?.notificationType ?? notice?.eventType ?? '').toLowerCase();
  if (type === 'complaint') return { action: 'complaint' };
  if (type === 'delivery') return { action: 'delivered', recipients: [] };
  if (type !== 'bounce') return null;
  const hard = notice?.bounce?.bounceType === 'Permanent';
  const recipients = (notice?.bounce?.bouncedRecipients ?? []).map(
    ({ emailAddress = '', status = null, diagnosticCode = '' }) => ({
      recipient: emailAddress,
      hard,
      status,
      reason: diagnosticCode.slice(0, 500),
      earlier: [],
    }),
  );
  return { action: 'failed', recipients: recipients.filter(({ recipient }) => recipient.includes('@')) };
}

function parse(json: string): Notice | null {
  try {
    // Mail servers fold long lines inside the JSON.
    return JSON.parse(json.replaceAll('\n', '')) as Notice;
  } catch {
    return null;
  }
}
