import { list } from '#lib/domain/answer-text/list.ts';

const MAX_ZONE = 30_000;

/** Words with which a report in words introduces the copy of the mail that failed. */
const COPY_MARKS = list`
  below this line is a copy | this is a copy of | original message follows | original message: |
  -original message- | original message -- | - original message | original message headers |
  original mail as follows | message headers follow | message header follows | unsent message follows |
  unsent message below | body of message generated response | returned message is below |
  returned message follows | start of returned message | the header of the original | headers of the original |
  header of your message | message text follows | original text follows | your original message |
  original message is in | copy of the original message | included is a copy | returned mail follows |
  the attachment contains the original | message attached | original-message | -original mail |
  - original mail | 以下は元の | 送信されたメール | 原文
`;

export interface ReportZone {
  /** What the reporting program says itself. */
  report: string;
  /** The copy of the failed mail, '' where none is marked. */
  copy: string;
}

/** Parts a report in words from the copy of the mail below it; marks of a forward are taken off. */
export function reportZone(text: string): ReportZone {
  const lines = text
    .slice(0, MAX_ZONE)
    .split('\n')
    .map((line) => line.replace(/^> ?/, ''));
  const at = lines.findIndex((line, index) => index > 0 && startsCopy(line, lines[index + 1] ?? ''));
  if (at < 0) return { report: lines.join('\n'), copy: '' };
  return { report: lines.slice(0, at).join('\n'), copy: lines.slice(at).join('\n') };
}

function startsCopy(line: string, next: string): boolean {
  const lower = line.toLowerCase();
  if (lower.length > 120) return false;
  if (COPY_MARKS.some((mark) => lower.includes(mark))) return true;
  // A header block that nothing introduces: the first trace line of the mail itself.
  return (
    /^(Received: |Return-Path: )/i.test(line) ||
    (/^-{5,}$/.test(line.trim()) && /^(From|Received|Return-Path|Message-I[dD]): /.test(next))
  );
}
