import { createConnection } from 'node:net';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import { readSettings } from '#lib/base/settings.ts';
import type { DirectEntries } from '#lib/domain/direct-entry.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import type { Resolve } from '#lib/routes/mail/check-by-dns.ts';
import { listenForMail } from '#lib/routes/mail/listener.ts';
import { mailSpec } from '#lib/routes/mail/settings.ts';
import { freePort } from './processes.ts';

export const noEntries: DirectEntries = {
  unjudged: async () => [],
  judge: async () => {},
  forget: async () => {},
  close: async () => {},
};

export interface MailRoad {
  port: number;
  stop(): Promise<void>;
}

/** The real mail listener on a free port, in front of this ledger; `resolve` is its DNS. */
export async function openMailRoad(ctx: Ctx, env: Record<string, string> = {}, resolve?: Resolve): Promise<MailRoad> {
  const port = await freePort();
  const values = readSettings('mail', mailSpec, { MAIL_IN_PORT: String(port), ...env });
  const deps = { ...ctx, entries: noEntries, take: createTake(ctx)('mail') };
  const running = await listenForMail(values, deps, resolve);
  return { port, stop: () => running.stop() };
}

/** The reply address of one person in one round. */
export async function replyAddress(ctx: Ctx, roundId: string, personNo: number): Promise<string> {
  const round = await findRound(ctx.db, roundId);
  const token = makeToken(tokenKeyOf(await ctx.keys.get(round!.keyId)), { roundNo: round!.no, personNo });
  return `reply+${token}@${ctx.core.replyDomain}`;
}

export interface Letter {
  from?: string;
  to: string[];
  headers?: Record<string, string>;
  text: string;
}

export const letterText = ({ from = 'e1@example.co.jp', to, headers = {}, text }: Letter): string => {
  const all = {
    From: from,
    To: to.join(', '),
    Subject: 'Re: 安否',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  };
  return `${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${text}`;
};

/** Speaks SMTP as plainly as possible and gives the last reply to each command; the envelope sender is the header's, unless given. */
export async function deliver(
  port: number,
  letter: Letter,
  envelopeFrom = letter.from ?? 'e1@example.co.jp',
): Promise<string[]> {
  const body = `${letterText(letter).replaceAll(/^\./gm, '..')}\r\n.`;
  const commands = [
    'EHLO test',
    `MAIL FROM:<${envelopeFrom}>`,
    ...letter.to.map((to) => `RCPT TO:<${to}>`),
    'DATA',
    body,
    'QUIT',
  ];
  const socket = createConnection(port, '127.0.0.1');
  const replies: string[] = [];
  let rest = '';
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (data) => {
      const lines = (rest + data.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (!/^\d{3} /.test(line)) continue;
        replies.push(line);
        const next = commands.shift();
        if (next) socket.write(`${next}\r\n`);
        else socket.end();
      }
    });
  });
  return replies;
}
