import { afterEach, describe, expect, it } from 'vitest';
import type { Raw } from '#lib/domain/raw.ts';
import { createMailThreads, type MailThreads } from '#lib/routes/mail-threads.ts';
import { parseMail } from '#lib/routes/parse-mail.ts';
import type { ParseContext } from '#lib/routes/route.ts';
import { letterText } from '../support/mail-road.ts';

const context: ParseContext = { sent: ['1 無事\n2 軽傷\n'], replyDomains: ['reply.example'] };
const receivedAt = new Date('2026-11-24T05:26:00.000Z');
const mail = (no: number): Raw => {
  const to = [`reply+04g2w7kdyn5cr2m8aa${10 + (no % 80)}@reply.example`];
  const text = `${(no % 4) + 1}\r\n\r\n> 1 無事\r\n> 2 軽傷\r\n`;
  const headers = { Date: 'Tue, 24 Nov 2026 14:20:00 +0900' };
  return { bytes: Buffer.from(letterText({ to, text, headers })), envelope: { to }, receivedAt, dedupeKey: String(no) };
};

describe('mails that come in a rush', () => {
  let threads: MailThreads;
  afterEach(() => threads.close());

  it.each([1, 200])('are read by threads as they are read one by one (%i at once)', async (count) => {
    threads = createMailThreads();
    const raws = Array.from({ length: count }, (_, no) => mail(no));
    const beside = await Promise.all(raws.map((raw) => threads.parse(raw, context)));
    expect(beside).toEqual(await Promise.all(raws.map((raw) => parseMail(raw, context))));
  });

  it('are read here when the threads are gone', async () => {
    threads = createMailThreads();
    const raws = Array.from({ length: 60 }, (_, no) => mail(no));
    await Promise.all(raws.map((raw) => threads.parse(raw, context)));
    const asked = raws.map((raw) => threads.parse(raw, context));
    await threads.close();
    for (const parsed of await Promise.all(asked)) expect(parsed).toMatchObject({ kind: 'reply' });
  });
});
