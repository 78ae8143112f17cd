import { toWire } from '#lib/base/mail-address.ts';
import type { Outgoing } from '../channel.ts';
import { fixedHeaders } from './fixed-headers.ts';

export interface Rendered {
  envelope: { from: string; to: string[] };
  bytes: Uint8Array;
}

/** The finished mail (RFC 5322): answers come back to the person's own address, machines are asked not to answer (RFC 3834). */
export function renderMail(outgoing: Outgoing, from: string, replyDomain: string, now: Date): Rendered {
  const { token, step, turn } = outgoing;
  const replyTo = `reply+${token}@${replyDomain}`;
  const to = toWire(outgoing.address);
  const id = `<${token}.${step}.${turn}@${replyDomain}>`;
  const boundary = `=_${token}.${step}.${turn}`;
  const lines = [
    ...fixedHeaders(from, outgoing.subject),
    `To: <${to}>`,
    `Reply-To: ${replyTo}`,
    `Message-ID: ${id}`,
    // Some relays overwrite Message-ID; References survives them.
    `References: ${id}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    'Auto-Submitted: auto-generated',
    'X-Auto-Response-Suppress: OOF, AutoReply',
    `Content-Language: ${outgoing.language}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part(boundary, 'text/plain', outgoing.text),
    ...part(boundary, 'text/html', outgoing.html),
    `--${boundary}--`,
    '',
  ];
  // Bounces come back to the same address as answers, so that they name the person too.
  return { envelope: { from: replyTo, to: [to] }, bytes: Buffer.from(lines.join('\r\n'), 'latin1') };
}

const part = (boundary: string, type: string, text: string): string[] => [
  `--${boundary}`,
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: base64',
  '',
  ...(Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8')
    .toString('base64')
    .match(/.{1,76}/g) ?? []),
];
