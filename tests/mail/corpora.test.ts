import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newTextOf } from '#lib/mail/new-text/new-text.ts';
import { readMail } from '#lib/mail/read-mail.ts';

const FOLDER = new URL('../../../shared/corpora/', import.meta.url);
const present = existsSync(FOLDER);
if (!present) console.warn('the shared mail corpora are missing: their tests are skipped');

interface ReplyCase {
  input: string;
  expected: string;
  mode: 'exact' | 'startswith' | 'contains' | 'notcontains' | 'notlinestart';
}
interface BounceCase {
  file: string;
  recipients: string[] | null;
  hard: boolean | null;
  kind: string;
}

const rows = <T>(file: string): T[] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const squeeze = (text: string) => text.replace(/\s+/g, '');
const context = { envelopeFrom: 'unknown@example.com', envelopeTo: [], sent: [], replyDomains: [] };

function isRight({ input, expected, mode }: ReplyCase): boolean {
  const got = newTextOf(input, []);
  const [text, wanted] = [squeeze(got), squeeze(expected)];
  switch (mode) {
    case 'exact':
      return text === wanted;
    case 'startswith':
      return text.startsWith(wanted);
    case 'contains':
      return text.includes(wanted);
    case 'notcontains':
      return !text.includes(wanted);
    case 'notlinestart':
      return !got.split('\n').some((line) => line.startsWith(expected));
  }
}

describe.skipIf(!present)('real mail that others collected', () => {
  it('keeps just the new text in at least 95 % of the replies', () => {
    const replies = rows<ReplyCase>('reply-cases.jsonl');
    expect(replies.filter(isRight).length / replies.length).toBeGreaterThanOrEqual(0.95);
  });

  it('names the failing recipients exactly in at least 95 % of the bounces, and hard or soft in 95 %', async () => {
    const bounces = rows<BounceCase>('bounces.jsonl').filter(
      ({ kind, recipients }) => /bounce|delay/.test(kind) && recipients?.length,
    );
    const lower = (addresses: readonly string[]) =>
      [...new Set(addresses.map((address) => address.toLowerCase()))].sort().join();
    let exact = 0;
    const hardness: boolean[] = [];
    for (const { file, recipients, hard, kind } of bounces) {
      const mail = await readMail(readFileSync(new URL(`bounces/${file}`, FOLDER)), context);
      if (lower(mail.bounces.map(({ recipient }) => recipient)) === lower(recipients ?? [])) exact++;
      if (kind === 'bounce' && hard !== null)
        hardness.push(mail.bounces.length > 0 && mail.bounces.some((one) => one.hard) === hard);
    }
    expect(exact / bounces.length).toBeGreaterThanOrEqual(0.95);
    expect(hardness.filter(Boolean).length / hardness.length).toBeGreaterThanOrEqual(0.95);
  });

  it('never takes one of them for an answer', async () => {
    for (const { file } of rows<BounceCase>('bounces.jsonl'))
      expect((await readMail(readFileSync(new URL(`bounces/${file}`, FOLDER)), context)).answer.kind, file).not.toBe(
        'status',
      );
  });
});
