import MailComposer from 'nodemailer/lib/mail-composer';
import { toWire } from '#lib/base/mail-address.ts';
import type { Outgoing } from '../channel.ts';

export interface Rendered {
  envelope: { from: string; to: string[] };
  bytes: Uint8Array;
}

/** The finished mail (RFC 5322): answers come back to the person's own address, machines are asked not to answer (RFC 3834). */
export async function renderMail(outgoing: Outgoing, from: string, replyDomain: string): Promise<Rendered> {
  const replyTo = `reply+${outgoing.token}@${replyDomain}`;
  const to = toWire(outgoing.address);
  const id = `<${outgoing.token}.${outgoing.step}.${outgoing.turn}@${replyDomain}>`;
  const bytes = await new MailComposer({
    from,
    to: { name: '', address: to },
    replyTo: { name: '', address: replyTo },
    subject: outgoing.subject,
    text: outgoing.text,
    html: outgoing.html,
    messageId: id,
    // Some relays overwrite Message-ID; References survives them.
    references: id,
    textEncoding: 'base64',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': outgoing.language,
    },
  })
    .compile()
    .build();
  // Bounces come back to the same address as answers, so that they name the person too.
  return { envelope: { from: replyTo, to: [to] }, bytes };
}
