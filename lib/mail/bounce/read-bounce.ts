import { allParts, partText } from '../mime/body-text.ts';
import type { Part } from '../mime/parse-mime.ts';
import { recipientGroups, reportAddress } from './delivery-report.ts';
import { isHard } from './is-hard.ts';
import { plainRecipients } from './plain-recipients.ts';

export interface BouncedRecipient {
  recipient: string;
  /** The address does not exist or has moved; everything else may work later. */
  hard: boolean;
  /** Enhanced status code (RFC 3463) such as 5.1.1. */
  status: string | null;
  reason: string;
}

export interface BounceReport {
  /** `delayed`: the relay is still trying. */
  action: 'failed' | 'delayed' | 'delivered';
  recipients: BouncedRecipient[];
}

/** What a delivery report says: by its RFC 3464 fields where it has them, else by its words. */
export function readBounce(root: Part, text: string): BounceReport {
  return fromFields(root) ?? { action: 'failed', recipients: plainRecipients(root.headers, text) };
}

function fromFields(root: Part): BounceReport | null {
  for (const part of allParts(root)) {
    if (!part.type.value.endsWith('delivery-status')) continue;
    const groups = recipientGroups(partText({ ...part, type: { ...part.type, value: 'text/plain' } }));
    const failed = groups.filter(
      (group) => !/^(delayed|delivered|relayed|expanded)/i.test(group.get('action') ?? 'failed'),
    );
    const delayed = groups.filter((group) => /^delayed/i.test(group.get('action') ?? ''));
    const chosen = failed.length > 0 ? failed : delayed.length > 0 ? delayed : groups;
    if (chosen.length === 0) continue;
    const recipients = chosen.flatMap((group) => {
      const recipient = reportAddress(group.get('final-recipient')) || reportAddress(group.get('original-recipient'));
      const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(group.get('status') ?? '')?.[0] ?? null;
      const reason = (group.get('diagnostic-code') ?? '').replace(/^[\w-]{1,30};\s*/, '').slice(0, 500);
      return recipient === '' ? [] : [{ recipient, hard: isHard(status, reason), status, reason }];
    });
    return { action: failed.length > 0 ? 'failed' : delayed.length > 0 ? 'delayed' : 'delivered', recipients };
  }
  return null;
}
