import { toWire } from '#lib/base/addresses/mail-address.ts';
import type { Outgoing } from '../channel.ts';
import { fixedHeaders } from './fixed-headers.ts';

export interface Rendered {
  envelope: { from: string; to: string };
  /** The mail and the line that ends it, ready for the wire; no line begins with a dot. */
  bytes: Uint8Array;
}

/** The finished mail (RFC 5322): answers come back to the person's own address, machines are asked not to answer (RFC 3834). */
export function renderMail(outgoing: Outgoing, from: string, replyDomain: string, now: Date): Rendered {
  const { token, step, turn, subject, language, nature } = outgoing;
  const replyTo = `reply+${token}@${replyDomain}`;
  const to = toWire(outgoing.address);
  // An address with a line break in it would be a command of its own.
  if (/[^\x20-\x7e]/.test(to + replyTo)) throw new Error('an address that cannot be written on the wire');
  const id = `<${token}.${step}.${turn}@${replyDomain}>`;
  const boundary = `=_${token}.${step}.${turn}`;
  // Some relays overwrite Message-ID; References survives them.
  const answers = nature === 'notice' ? '' : `Reply-To: ${replyTo}\r\n`;
  const own = `To: <${to}>\r\n${answers}Message-ID: ${id}\r\nReferences: ${id}\r\nDate: ${dateOf(now)}\r\n`;
  const type = `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n`;
  const parts = part(boundary, 'text/plain', outgoing.text) + part(boundary, 'text/html', outgoing.html);
  const mail = `${fixedHeaders(from, subject, language, nature === 'reply' ? 'auto-replied' : 'auto-generated')}${own}${type}${parts}--${boundary}--\r\n.\r\n`;
  return { envelope: { from: returnPath(nature, from, replyTo), to }, bytes: Buffer.from(mail, 'latin1') };
}

/** Bounces come back to the same address as answers, so that they name the person too; nothing comes back to an automatic reply. */
function returnPath(nature: Outgoing['nature'], from: string, replyTo: string): string {
  if (nature === undefined) return replyTo;
  return nature === 'reply' ? '' : (/<([^<>\s]+)>\s*$/.exec(from)?.[1] ?? from.trim());
}

let second = 0;
let written = '';

/** As RFC 5322 writes it; worked out once a second. */
function dateOf(now: Date): string {
  const at = Math.floor(now.getTime() / 1000);
  if (at !== second) written = now.toUTCString().replace('GMT', '+0000');
  second = at;
  return written;
}

const LINE = 76;

function part(boundary: string, type: string, text: string): string {
  const encoded = Buffer.from(text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'), 'utf8').toString('base64');
  let lines = `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
  for (let at = 0; at < encoded.length; at += LINE) lines += `${encoded.slice(at, at + LINE)}\r\n`;
  return lines;
}
