import iconv from 'iconv-lite';
import type { Language } from '#lib/domain/person.ts';
import type { ComposedMail } from '#lib/flows/wording/compose-mail.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';

export interface Reply {
  id: string;
  from: string;
  to: string;
  subject: string;
  words: string;
  original: ComposedMail;
  language: Language;
}

type Dress = (reply: Reply) => Uint8Array;

const BOUNDARY = '000000000000a1b2c3d4e5f60718';
/** Base64 of so many characters, folded as mail hosts fold it. */
const sign = (length: number): string => {
  const text = 'Qm9keUhhc2hPZlRoaXNNYWlsQW5kU29tZU1vcmVCeXRlc1RvRmlsbEl0'
    .repeat(Math.ceil(length / 56))
    .slice(0, length);
  return text.replace(/.{70}/g, '$&\r\n ');
};

const received = (hops: number): string[] =>
  Array.from(
    { length: hops },
    (_, hop) =>
      `Received: from mx${hop}.example.co.jp (mx${hop}.example.co.jp [192.0.2.${hop}])\r\n\tby mx${hop + 1}.example.co.jp (Postfix) with ESMTPS id 4Xq${hop}Yz0Tn1z9sT8\r\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\r\n\t key-exchange X25519 server-signature RSA-PSS (2048 bits))\r\n\tfor <reply@reply.example>; Tue, 24 Nov 2026 14:2${hop}:05 +0900 (JST)`,
  );

const dkim = (domain: string): string =>
  `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=s2026;\r\n h=from:to:subject:date:message-id:in-reply-to:references:mime-version;\r\n bh=${sign(43)}=;\r\n b=${sign(342)}==`;

const arc = (by: string): string[] => [
  `ARC-Seal: i=1; a=rsa-sha256; t=1795498000; cv=none; d=${by}; s=arc2026;\r\n b=${sign(342)}==`,
  `ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=${by}; s=arc2026;\r\n h=in-reply-to:references:subject:to:from:date:message-id;\r\n bh=${sign(43)}=;\r\n b=${sign(342)}==`,
  `ARC-Authentication-Results: i=1; mx.${by}; dkim=pass header.i=@example.co.jp; spf=pass smtp.mailfrom=example.co.jp; dmarc=pass`,
];

/** What hosts on the way put above a mail: 2 KB for a phone company's, 5 KB for Gmail's, 11 KB for Microsoft 365's. */
const ON_THE_WAY = {
  phone: [...received(3), dkim('example.co.jp')],
  apple: [
    ...received(4),
    dkim('icloud.example'),
    `X-Proofpoint-GUID: ${sign(32)}`,
    `X-Proofpoint-ORIG-GUID: ${sign(32)}`,
  ],
  gmail: [
    ...received(4),
    ...arc('google.example'),
    dkim('gmail.example'),
    dkim('1e100.example').replace('DKIM', 'X-Google-DKIM'),
    `X-Gm-Message-State: ${sign(200)}`,
    `X-Gm-Gg: ${sign(200)}`,
    `X-Google-Smtp-Source: ${sign(80)}`,
  ],
  microsoft: [
    ...received(7),
    ...arc('microsoft.example'),
    dkim('example.onmicrosoft.example'),
    `X-Microsoft-Antispam: BCL:0;ARA:13230040|376014|366016|1800799024|38070700018;`,
    `X-Microsoft-Antispam-Message-Info: ${sign(2400)}`,
    `X-MS-Exchange-AntiSpam-MessageData-ChunkCount: 1`,
    `X-MS-Exchange-AntiSpam-MessageData-0: ${sign(2400)}`,
    ...[
      'Network-Message-Id',
      'OriginalArrivalTime',
      'FromEntityHeader',
      'Id',
      'AuthSource',
      'AuthAs',
      'UserPrincipalName',
    ].map((name) => `X-MS-Exchange-CrossTenant-${name}: ${sign(64)}`),
    ...['TransportTrafficType', 'TransportTrafficSubType', 'PublicTrafficType', 'SenderADCheck', 'LinkedMessages'].map(
      (name) => `X-MS-${name}: ${sign(48)}`,
    ),
  ],
};

type Host = keyof typeof ON_THE_WAY;

const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

const head = (reply: Reply, host: Host, ...more: string[]): string =>
  [
    `Return-Path: <${reply.from}>`,
    ...ON_THE_WAY[host],
    `From: ${word('山田 太郎')} <${reply.from}>`,
    `To: ${reply.to}`,
    `Subject: ${word(reply.subject)}`,
    'Date: Tue, 24 Nov 2026 14:28:05 +0900',
    `Message-ID: <${reply.id}>`,
    `In-Reply-To: <${reply.to.slice(6, 26)}.0.0@reply.example>`,
    'MIME-Version: 1.0',
    ...more,
    '',
    '',
  ].join('\r\n');

const quoted = (text: string, mark = '> '): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `${mark}${line}`.trimEnd())
    .join('\n');

const attribution = ({ language }: Reply): string =>
  language === 'ja'
    ? '2026年11月24日(火) 14:26 安否確認 <anpi@example.co.jp>:'
    : 'On Tue, Nov 24, 2026 at 2:26 PM Safety check <anpi@example.co.jp> wrote:';

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');

const plainUtf8: Dress = (reply) => {
  const text = `${reply.words}\n\n${reply.language === 'ja' ? 'iPhoneから送信' : 'Sent from my iPhone'}\n\n${attribution(reply)}\n\n${quoted(reply.original.text)}\n`;
  const type = 'Content-Type: text/plain; charset=utf-8';
  return Buffer.from(head(reply, 'apple', type, 'Content-Transfer-Encoding: base64') + base64(Buffer.from(crlf(text))));
};

const shiftJis: Dress = (reply) => {
  if (reply.language !== 'ja') return plainUtf8(reply);
  const text = `${reply.words}\n\n----- Original Message -----\n${quoted(reply.original.text)}\n`;
  const type = 'Content-Type: text/plain; charset=Shift_JIS';
  const top = Buffer.from(head(reply, 'phone', type, 'Content-Transfer-Encoding: 8bit'));
  return Buffer.concat([top, iconv.encode(crlf(text), 'shift_jis')]);
};

/** Gmail and Outlook: the same words as text and as HTML, our mail quoted in both. */
const alternative =
  (host: Host, quote: (reply: Reply) => { text: string; html: string }): Dress =>
  (reply) => {
    const { text, html } = quote(reply);
    const part = (type: string, content: string) =>
      `--${BOUNDARY}\r\nContent-Type: ${type}; charset="UTF-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(crlf(content)))}\r\n\r\n`;
    const body = `${part('text/plain', text)}${part('text/html', html)}--${BOUNDARY}--\r\n`;
    return Buffer.from(head(reply, host, `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`) + body);
  };

const gmail = alternative('gmail', (reply) => ({
  text: `${reply.words}\n\n${attribution(reply)}\n\n${quoted(reply.original.text)}\n`,
  html: `<div dir="ltr">${escapeHtml(reply.words).replaceAll('\n', '<br>')}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escapeHtml(attribution(reply))}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${reply.original.html}</blockquote></div>`,
}));

/** Word writes its styles into each mail. */
const WORD_STYLES = Array.from(
  { length: 24 },
  (_, i) =>
    `p.Mso${i}, li.Mso${i}, div.Mso${i}\n\t{margin:0mm;\n\ttext-align:justify;\n\tfont-size:10.5pt;\n\tfont-family:"游ゴシック";\n\tmso-style-priority:99;}`,
).join('\n');

const outlook = alternative('microsoft', (reply) => {
  const header = `From: anpi@example.co.jp\nSent: Tuesday, November 24, 2026 2:26 PM\nTo: ${reply.from}\nSubject: ${reply.original.subject}`;
  return {
    text: `${reply.words}\n\n________________________________\n${header}\n\n${reply.original.text}\n`,
    html: `<html><head><style>${WORD_STYLES}</style></head><body lang="JA"><div class="WordSection1"><p class="MsoNormal">${escapeHtml(reply.words)}</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${escapeHtml(header).replaceAll('\n', '<br>')}</p></div>${reply.original.html}</div></body></html>`,
  };
});

/** In the shares in which they come: two phones in five write plain text. */
export const DRESSES: readonly Dress[] = [plainUtf8, plainUtf8, shiftJis, gmail, outlook];
