import { type Charset, encode, encodedWord, quotedPrintable } from './encode.ts';
import { OUR_ADDRESS, OUR_SUBJECT } from './our-mail.ts';

export interface Draft {
  headers?: readonly string[];
  from?: string;
  subject?: string;
  body: string;
  html?: string;
  messageId?: string;
  boundary?: string;
  charset?: Charset;
  transfer?: '7bit' | '8bit' | 'base64' | 'quoted-printable';
  /** What the label says, where it lies. */
  label?: string;
}

const CRLF = '\r\n';

/** A whole mail as bytes: one text part, or text and HTML as alternatives. */
export function buildMail(draft: Draft): Buffer {
  const charset = draft.charset ?? 'utf-8';
  const head = [
    `From: ${draft.from ?? 'Tanaka Taro <tanaka@example.co.jp>'}`,
    `To: <${OUR_ADDRESS}>`,
    `Subject: ${encodedWord(draft.subject ?? `Re: ${OUR_SUBJECT}`, charset === 'us-ascii' ? 'utf-8' : charset)}`,
    'Date: Mon, 23 Nov 2026 10:15:00 +0900',
    `Message-ID: ${draft.messageId ?? '<answer-1@mail.example.co.jp>'}`,
    'MIME-Version: 1.0',
    ...(draft.headers ?? []),
  ];
  const text = leaf('text/plain', draft.body, draft);
  if (draft.html === undefined) return Buffer.concat([lines(head), text]);
  const boundary = draft.boundary ?? '=_part_7';
  const mark = `--${boundary}`;
  return Buffer.concat([
    lines([...head, `Content-Type: multipart/alternative; boundary="${boundary}"`, '', mark]),
    text,
    lines(['', mark]),
    leaf('text/html', draft.html, draft),
    lines(['', `${mark}--`]),
  ]);
}

/** Turns text into HTML as editors do: one div a line. */
export const asHtml = (text: string): string =>
  text
    .split('\n')
    .map(
      (line) => `<div>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') || '<br>'}</div>`,
    )
    .join('');

function leaf(type: string, text: string, draft: Draft): Buffer {
  const charset = draft.charset ?? 'utf-8';
  const transfer = draft.transfer ?? (charset === 'iso-2022-jp' ? '7bit' : 'base64');
  const bytes = encode(text, charset);
  const head = lines([
    `Content-Type: ${type}; charset=${draft.label ?? charset}`,
    `Content-Transfer-Encoding: ${transfer}`,
    '',
  ]);
  if (transfer === 'base64') return Buffer.concat([head, lines(bytes.toString('base64').match(/.{1,76}/g) ?? [])]);
  if (transfer === 'quoted-printable') return Buffer.concat([head, Buffer.from(quotedPrintable(bytes), 'latin1')]);
  return Buffer.concat([head, bytes]);
}

const lines = (all: readonly string[]): Buffer => Buffer.from(all.map((line) => line + CRLF).join(''), 'utf8');
