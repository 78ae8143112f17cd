import { allParts, partText } from '../mime/body-text.ts';
import { parseHeaders } from '../mime/headers.ts';
import type { Part } from '../mime/parse-mime.ts';
import { type ReportFields, recipientGroups, reportAddress } from './delivery-report.ts';
import { earlierAddresses } from './earlier-addresses.ts';
import { isHard, namesAddress } from './is-hard.ts';
import { plainReport, type WordedRecipient, wholeBody } from './plain-report.ts';
import { reportZone } from './report-zone.ts';
import { returnedHeaders } from './returned-headers.ts';
import { saysDelayed } from './says-delayed.ts';
import { readSesNotice } from './ses-notice.ts';

export interface FailedRecipient {
  recipient: string;
  /** The address does not exist or has moved; everything else may work later. */
  hard: boolean;
  /** Enhanced status code (RFC 3463) such as 5.1.1. */
  status: string | null;
  reason: string;
}

export interface BouncedRecipient extends FailedRecipient {
  /** The addresses by which the mail came to this one, nearest first: where it was sent to, before an alias or a forward. */
  earlier: readonly string[];
}

export interface BounceReport {
  /** `delayed`: the relay is still trying. */
  action: 'failed' | 'delayed' | 'delivered';
  recipients: BouncedRecipient[];
}

/** What a delivery report says: by its RFC 3464 fields where it has them, else by its words. */
export function readBounce(root: Part, subject: string, text: string): BounceReport {
  const notice = readSesNotice(text);
  if (notice && notice.action !== 'complaint') return notice;
  const { action, failed } = readFailed(root, subject, text);
  const { report, copy } = reportZone(text);
  // Of several the returned mail does not say which of them it was meant for.
  const returned = failed.length === 1 ? returnedHeaders(root, copy) : NOTHING;
  const recipients = failed.map(({ group, ...one }) => ({
    ...one,
    earlier: earlierAddresses(one.recipient, { group, report, returned }),
  }));
  return { action, recipients };
}

interface Failed extends FailedRecipient {
  group?: ReportFields;
}

const NOTHING = parseHeaders('');

function readFailed(root: Part, subject: string, text: string): { action: BounceReport['action']; failed: Failed[] } {
  const fields = reportFields(root, text);
  const words = plainReport(root, text);
  const plain = words.map(({ recipient, hard, status, reason }) => ({ recipient, hard, status, reason }));
  if (fields.length === 0) return { action: saysDelayed(subject, text) ? 'delayed' : 'failed', failed: plain };
  const { action, groups } = worstOf(fields);
  const failed = groups.flatMap((group) => fromGroup(group, words));
  return { action, failed: failed.length > 0 || action === 'delivered' ? failed : plain };
}

function reportFields(root: Part, text: string): ReportFields[] {
  for (const part of allParts(root)) {
    if (!part.type.value.endsWith('delivery-status')) continue;
    const groups = recipientGroups(partText(part));
    if (groups.length > 0) return groups;
  }
  const loose = text.includes('Final-Recipient:') ? text : wholeBody(root);
  return loose.includes('Final-Recipient:') ? recipientGroups(loose) : [];
}

function worstOf(fields: readonly ReportFields[]): { action: BounceReport['action']; groups: readonly ReportFields[] } {
  const having = (action: RegExp) => fields.filter((group) => action.test(group.get('action')?.trim() ?? 'failed'));
  const failed = having(/^(?!delayed|deliver|relayed|expanded)/i);
  if (failed.length > 0) return { action: 'failed', groups: failed };
  const delayed = having(/^delayed/i);
  return delayed.length > 0 ? { action: 'delayed', groups: delayed } : { action: 'delivered', groups: fields };
}

function fromGroup(group: ReportFields, words: readonly WordedRecipient[]): Failed[] {
  const recipient = ['final-recipient', 'original-recipient', 'x-actual-recipient']
    .map((name) => reportAddress(group.get(name)))
    .find(Boolean);
  if (!recipient) return [];
  const status = /[245]\.\d{1,3}\.\d{1,3}/.exec(group.get('status') ?? '')?.[0] ?? null;
  const told = (group.get('diagnostic-code') ?? '').replace(/^[\w-]{1,30}\s?;\s*/, '').trim();
  const inWords = words.find((word) => word.recipient.toLowerCase() === recipient.toLowerCase()) ?? words[0];
  const reason = told === '' ? (inWords?.reason ?? '') : told;
  // A code that names the address is not doubted for what else a report says, such as a scanner's footer.
  const judged = told === '' && namesAddress(status) ? '' : reason;
  const hard = isHard({ recipient, status, reason: judged, stage: inWords?.stage ?? 'unknown' });
  return [{ recipient, hard, status, reason: reason.slice(0, 500), group }];
}
