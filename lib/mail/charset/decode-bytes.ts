import { isAscii, isUtf8 } from 'node:buffer';
import { cleanText } from './clean-text.ts';
import { decodeJis, looksLikeJis } from './decode-jis.ts';
import { decodeUtf7 } from './decode-utf7.ts';

const JAPANESE = ['shift_jis', 'euc-jp'];

/** Labels that mailers use and the Encoding Standard does not know. */
const ALIASES: Record<string, string> = {
  cp932: 'shift_jis',
  'x-ms-cp932': 'shift_jis',
  'shift-jis': 'shift_jis',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  eucjp: 'euc-jp',
  'eucjp-ms': 'euc-jp',
  cp51932: 'euc-jp',
  utf8mb4: 'utf-8',
};

/** Text from bytes: JIS escapes first, then the label where it holds, then UTF-8, CP932, EUC-JP, Windows-1252. Never throws. */
export function decodeBytes(bytes: Buffer, label = ''): string {
  return cleanText(decodeRaw(bytes, canonical(label)));
}

function decodeRaw(bytes: Buffer, label: string): string {
  if (looksLikeJis(bytes)) return decodeJis(bytes);
  if (label.includes('utf-7')) return decodeUtf7(bytes.toString('latin1'));
  if (label.startsWith('utf-16')) return attempt(bytes, label) ?? bytes.toString('latin1');
  if (isAscii(bytes)) return bytes.toString('latin1');
  const utf8 = isUtf8(bytes) ? bytes.toString('utf8') : JAPANESE.includes(label) ? undefined : mostlyUtf8(bytes);
  // Three-byte sequences do not happen by chance in other charsets.
  if (utf8 !== undefined && (label === '' || label === 'utf-8' || /[\u0800-\uFFFF]/.test(utf8))) return utf8;
  const western = label === '' || label === 'us-ascii' || label === 'utf-8' || label === 'iso-2022-jp';
  if (!western) {
    const told = attempt(bytes, label);
    if (told !== undefined && !isWestern(label)) return told;
    if (told !== undefined && utf8 === undefined && !looksJapanese(bytes)) return told;
  }
  return (
    utf8 ??
    bestJapanese(bytes) ??
    new TextDecoder(bytes.length > 0 && label === 'utf-8' ? 'utf-8' : 'windows-1252').decode(bytes)
  );
}

/** UTF-8 that was cut in the middle of a character, or lost a byte or two on its way. */
function mostlyUtf8(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  const bad = text.split('\uFFFD').length - 1;
  const wide = text.match(/[\u0800-\uFFFC]/g)?.length ?? 0;
  return wide >= 2 && bad <= Math.max(1, wide / 20) ? text : undefined;
}

const canonical = (label: string): string => {
  const name = label.trim().toLowerCase().replace(/^"|"$/g, '');
  return ALIASES[name] ?? name;
};

const isWestern = (label: string): boolean => /^(iso-8859-|windows-125|us-ascii|ascii|latin)/.test(label);

function attempt(bytes: Buffer, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** More kana and kanji than a Western text could show by chance. */
const looksJapanese = (bytes: Buffer): boolean => bestJapanese(bytes) !== undefined;

function bestJapanese(bytes: Buffer): string | undefined {
  const sample = JAPANESE.map((label) => attempt(bytes, label) ?? lenient(bytes, label)).filter(
    (text) => text !== undefined,
  );
  return sample.filter((text) => japaneseShare(text) > 0.5).sort((a, b) => japaneseShare(b) - japaneseShare(a))[0];
}

/** A mail cut in the middle of a character is still Japanese: one bad unit in a hundred is let pass. */
function lenient(bytes: Buffer, label: string): string | undefined {
  const text = new TextDecoder(label).decode(bytes);
  const bad = text.split('\uFFFD').length - 1;
  return bad <= 1 + text.length / 100 ? text : undefined;
}

function japaneseShare(text: string): number {
  let good = 0;
  let all = 0;
  for (const char of text) {
    if (char <= '\u007f') continue;
    all++;
    if (/[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/.test(char)) good++;
    else if (/[\uff61-\uff9f]/.test(char)) good += 0.4;
  }
  return all === 0 ? 0 : good / all;
}
