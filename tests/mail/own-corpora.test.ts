import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MailReading, readMail } from '#lib/mail/read-mail.ts';
import type { Expected } from '../fixtures/build/fixture.ts';
import { FOLDER, FOLDERS, manifestOf } from '../fixtures/build-mails.ts';
import { OUR_ENGLISH_MAIL, OUR_MAIL } from './support/our-mail.ts';

type Line = Expected & { file: string };

const knowing = { envelopeFrom: '?', envelopeTo: [], sent: [OUR_MAIL, OUR_ENGLISH_MAIL], replyDomains: [] };
const forgetful = { ...knowing, sent: [] };
const squeeze = (text: string) => text.replace(/\s+/g, '');

const mails = [...FOLDERS.keys()].flatMap((folder) => {
  const lines = readFileSync(join(FOLDER, folder, 'expected.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const expected = JSON.parse(line) as Line;
    return { name: `${folder}/${expected.file}`, expected, raw: readFileSync(join(FOLDER, folder, expected.file)) };
  });
});
const people = mails.filter(({ expected }) => expected.kind === 'human');
const machines = mails.filter(({ expected }) => expected.kind !== 'human');
const statusOf = ({ answer }: MailReading) => (answer.kind === 'status' ? answer.status : null);
const read = async (list: typeof mails, context = knowing) =>
  Promise.all(list.map(async (mail) => ({ ...mail, reading: await readMail(mail.raw, context) })));

describe('the mails in tests/fixtures/mail', () => {
  it('are at least 250 of people and 120 of machines', () => {
    expect(people.length).toBeGreaterThanOrEqual(250);
    expect(machines.length).toBeGreaterThanOrEqual(120);
  });

  it('are what their builder writes, byte for byte, and nothing else lies there', () => {
    for (const [folder, fixtures] of FOLDERS) {
      expect(readFileSync(join(FOLDER, folder, 'expected.jsonl'), 'utf8')).toBe(manifestOf(fixtures));
      for (const { name, raw } of fixtures)
        expect(readFileSync(join(FOLDER, folder, `${name}.eml`)).equals(raw), name).toBe(true);
      expect(readdirSync(join(FOLDER, folder)).length).toBe(fixtures.length + 1);
    }
  });

  it('make nobody safe by mistake, and lose no plain answer', async () => {
    const all = await read(people);
    const falseSafe = all.filter(({ reading, expected }) => statusOf(reading) === 'safe' && expected.status !== 'safe');
    const safe = all.filter(({ expected }) => expected.status === 'safe');
    const readSafe = safe.filter(({ reading }) => statusOf(reading) === 'safe');
    const notHuman = all.filter(({ reading }) => reading.kind !== 'human');
    console.info(
      `${all.length} mails of people: false safe ${falseSafe.length}, clear safe read ${readSafe.length} of ${safe.length}, called automatic ${notHuman.length}`,
    );
    expect(falseSafe.map(({ name }) => name)).toEqual([]);
    expect(readSafe.length / safe.length).toBeGreaterThanOrEqual(0.98);
    expect(notHuman.length / all.length).toBeLessThanOrEqual(0.005);
  });

  it('say just what they say', async () => {
    const wrong = (await read(people)).filter(
      ({ reading, expected: { newText = '', status } }) =>
        squeeze(reading.newText) !== squeeze(newText) || statusOf(reading) !== status,
    );
    expect(wrong.map(({ name, reading }) => `${name}: ${reading.newText}`)).toEqual([]);
  });

  it('make nobody safe by mistake even where we have forgotten what we sent', async () => {
    const wrong = (await read(people, forgetful)).filter(
      ({ reading, expected }) => ![null, expected.status].includes(statusOf(reading)),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('set no status where a machine wrote, and name what failed', async () => {
    const all = await read(machines);
    const answered = all.filter(({ reading }) => reading.answer.kind === 'status');
    const wrongKind = all.filter(({ reading, expected }) => reading.kind !== expected.kind);
    console.info(`${all.length} mails of machines: status set ${answered.length}, of another kind ${wrongKind.length}`);
    expect(answered.map(({ name }) => name)).toEqual([]);
    expect(wrongKind.map(({ name, reading }) => `${name}: ${reading.kind}`)).toEqual([]);
    for (const { name, reading, expected } of all)
      if (expected.bounces)
        expect(
          reading.bounces.map(({ recipient, hard }) => ({ recipient, hard })),
          name,
        ).toEqual(expected.bounces);
  });
});
