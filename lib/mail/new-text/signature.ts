import { list } from '#lib/domain/answer-text/list.ts';
import type { Line } from './lines.ts';
import { isSentFrom } from './sent-from.ts';
import { isRule } from './separators.ts';

const GOODBYES = list`
  regards | best regards | kind regards | warm regards | with best regards | with kind regards | sincerely | best |
  yours sincerely | best wishes | mit freundlichen grüßen | viele grüße | cordialement | atenciosamente | trân trọng
`;
const CONTACT =
  /@|https?:|www\.|tel|fax|phone|mobile|〒|電話|携帯|内線|株式会社|\(株\)|有限会社|\d{2,4}-\d{2,4}-\d{3,4}|e-?mail|inc\.|ltd|co\.,/i;
const LEGAL = list`
  intended recipient | confidential | privileged | disclaimer | riservate | confidencial | vertraulich | 機密 |
  守秘 | 宛先に記載された | 名宛人 | 誤って受信 | 誤送信 | 誤って届 | 誤って送 | 保密 |
  宛先以外 | 宛先の方のみ | 本メールおよび | 本メール及び | 本電子メール
`;
const SCANNED = list`
  virus-free | avast | ウイルスチェック | ウイルスは検出 | ウィルスは検出 | ウイルス スキャン | ウイルススキャン | ウィルスチェック | scanned by |
  scanned for viruses | originated from outside | originated outside | from an external sender | do not click links |
  do not open links | you don't often get email from | このメールは社外 | このメールは外部 | 外部から送信された |
  社外からのメール | 組織外から送信され | 社外から送信され | 外部から送信され | this message is from an external | message came from outside |
  email came from outside | mail came from outside | from outside of the organization | from outside the organization | from outside your organization | zjqcmqryfpfptbanner | before printing this | think before you print | 印刷する前に | 印刷前に
`;
/** A gateway that speaks of the mail itself: "this email is safe" is nobody's word. */
const OF_THE_MAIL = /^.{0,12}(このメール|本メール|this (e-?mail|message|mail))/i;
const SCAN = /ウイルス|ウィルス|スキャン|セキュリティ|検査済|virus|malware|scan|phish|spam|security/i;
const TAGGED = /^[[【<(](external|ext|外部|社外)/i;
const LINK_CARE = /リンク|url|添付|attachment|\blinks?\b|sender|差出人|送信者|組織外|社外から|outside/i;
const MAX_GOODBYE_LINES = 8;

/** Whether a signature, a footer or a disclaimer begins at this line and runs to the next quote. */
export function signatureStarts(lines: readonly Line[], at: number, quoteStarts: (at: number) => boolean): boolean {
  const below = () => blockBelow(lines, at + 1, quoteStarts);
  const { text, raw } = lines[at]!;
  const lower = text.toLowerCase();
  if (/^-- ?$/.test(text) || raw.trimEnd() === '--') return true;
  if (isSentFrom(text)) return true;
  if (speaksLaw(text)) return true;
  if (GOODBYES.includes(lower.replace(/[,.!、。\s]{1,20}$/, ''))) return restIsShort(below());
  return (isRule(text) || text === '__') && at > 0 && below().some((line) => CONTACT.test(line.text));
}

/** A sentence of a disclaimer. */
export const speaksLaw = (text: string): boolean =>
  text.length > 20 && LEGAL.some((words) => text.toLowerCase().includes(words));

/** "P.S. I cut my hand" below the name is said by the person again. */
export const isPostscript = (text: string): boolean => /^(p\.? ?s[.:]|p\.s\b|ps |追伸|追記|再追伸)/i.test(text);

/** Lines that a program put in, wherever they stand. */
export const isScanNote = (text: string): boolean => {
  const lower = text.toLowerCase();
  if (SCANNED.some((words) => lower.includes(words)) || /^\[(cid:|image:)[^\]]{0,200}\]$/.test(lower)) return true;
  if (TAGGED.test(text) && (/^.[^\]】>)]{0,30}.$/.test(text) || LINK_CARE.test(text))) return true;
  return OF_THE_MAIL.test(text) && SCAN.test(text);
};

/** What stands below down to the next quote. */
function blockBelow(lines: readonly Line[], from: number, quoteStarts: (at: number) => boolean): readonly Line[] {
  let end = from;
  while (end < lines.length && end < from + 15 && !lines[end]!.quoted && !quoteStarts(end)) end++;
  return lines.slice(from, end);
}

function restIsShort(below: readonly Line[]): boolean {
  const rest = below.filter((line) => line.text !== '');
  return rest.length <= MAX_GOODBYE_LINES && rest.every((line) => line.text.length <= 60);
}
