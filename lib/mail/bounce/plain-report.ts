import { decodeBytes } from '../charset/decode-bytes.ts';
import type { Headers } from '../mime/headers.ts';
import type { Part } from '../mime/parse-mime.ts';
import { decodeTransfer } from '../mime/transfer.ts';
import { bareNames } from './bare-names.ts';
import { givesReason, isHard, type Refusal } from './is-hard.ts';
import type { FailedRecipient } from './read-bounce.ts';
import { reportZone } from './report-zone.ts';
import { addressesOf, returnedHeaders } from './returned-headers.ts';
import { type Named, zoneRecipients } from './zone-recipients.ts';

const MAX_REASON = 500;

const MACHINES = /^(mailer-daemon|postmaster|post_master|abuse|support|helpdesk|no-?reply|mail-daemon)@/;

export interface WordedRecipient extends FailedRecipient {
  stage: Refusal['stage'];
}

// qmail-remote tells the three stages by these words.
const DATA =
  /failed (?:on data command|after i sent the message)|(?:>>>|smtp command|in reply to|after|our final|in:)\s{0,5}\(?(?:end of )?data\b|end of data|end-of-data/i;
const MAIL = /does not like (?:the )?sender|(?:>>>|in reply to|after)\s{0,5}\(?mail from/i;
const RCPT = /rcpt[ _]to|does not like (?:the )?recipient/i;

/** Failing recipients of a report without RFC 3464 fields: by its words, its X-Failed-Recipients, or the failed mail's own To. */
export function plainReport(root: Part, text: string): WordedRecipient[] {
  const { report, copy } = reportZone(text.trim() === '' ? wholeBody(root) : text);
  const own = ownAddresses(root.headers);
  const named = zoneRecipients(report, (address) => own.has(address) || MACHINES.test(address));
  const unnamed = addressesOf(root.headers.raw('x-failed-recipients')).map((recipient) => ({ recipient, line: 0 }));
  const bare = () => bareNames(report, reporterDomain(root.headers));
  // Somebody may have written to himself, or to a postmaster.
  const anybody = () => zoneRecipients(report, () => false);
  const copied = () =>
    addressesOf(returnedHeaders(root, copy).raw('to'))
      .filter((address) => !own.has(address.toLowerCase()))
      .map((recipient) => ({ recipient, line: 0 }));
  const found =
    [() => named, () => unnamed, bare, anybody, copied].map((ask) => ask()).find((list) => list.length > 0) ?? [];
  return found.map((one, at) => withReason(one, found[at + 1], report));
}

/** The body before any decoding of structure, for mails whose structure is broken. */
export const wholeBody = (root: Part): string =>
  decodeBytes(decodeTransfer(root.body.slice(0, 100_000), root.headers.raw('content-transfer-encoding')));

function withReason(named: Named, next: Named | undefined, report: string): WordedRecipient {
  const lines = report.split('\n');
  const block = ownLines(lines.slice(named.line, next?.line ?? named.line + 30)).join('\n');
  const own = givesReason(block) ? block : report;
  const reason = squeeze(own);
  const stage = stageOf(block) ?? stageOf(report) ?? 'unknown';
  const status = statusIn(own);
  const hard = isHard({ recipient: named.recipient, status, reason, stage });
  return { recipient: named.recipient, hard, status, reason: reason.slice(0, MAX_REASON), stage };
}

/** Where the line itself is a reply, the next reply is about something else. */
function ownLines(lines: readonly string[]): readonly string[] {
  const isReply = (line: string) => /^\s{0,4}[245]\d\d[ -]/.test(line);
  const end = isReply(lines[0] ?? '') ? lines.findIndex((line, at) => at > 0 && isReply(line)) : -1;
  return end < 0 ? lines : lines.slice(0, end);
}

function stageOf(text: string): Refusal['stage'] | undefined {
  if (RCPT.test(text)) return 'rcpt';
  if (DATA.test(text)) return 'data';
  return MAIL.test(text) ? 'mail' : undefined;
}

const statusIn = (text: string): string | null => /(?<![\d.])[245]\.\d{1,2}\.\d{1,3}(?![\d.])/.exec(text)?.[0] ?? null;
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 4000);

const reporterDomain = (headers: Headers): string =>
  (addressesOf(headers.raw('from'))[0] ?? '').split('@')[1]?.toLowerCase() ?? '';

/** Those who read or wrote the report did not fail. */
const ownAddresses = (headers: Headers): Set<string> =>
  new Set(
    ['to', 'from', 'return-path', 'sender']
      .flatMap((name) => headers.all(name))
      .flatMap(addressesOf)
      .map((address) => address.toLowerCase()),
  );
