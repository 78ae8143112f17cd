import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';

const mail = (headers: string, body: string) =>
  `From: "Yamada" <yamada@example.co.jp>\nTo: reply@reply.example\nSubject: Re: a\n${headers}Content-Type: text/plain; charset=utf-8\n\n${body}\n`;

describe('anpi read and anpi read-text', () => {
  const desk = openDesk();
  afterAll(() => desk.remove());
  const lines = (out: string) =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  it('mails become one JSON line each, and a missing one does not stop the others', async () => {
    desk.write('safe.eml', mail('', '1\n\n> 2 軽傷'));
    desk.write('away.eml', mail('Auto-Submitted: auto-replied\n', '1'));
    const { code, out, err } = await desk.anpi('read', 'safe.eml', 'none.eml', 'away.eml', '--json', '--lang', 'en');
    expect(lines(out)).toEqual([
      {
        file: 'safe.eml',
        kind: 'human',
        why: expect.stringContaining('1'),
        from: 'yamada@example.co.jp',
        subject: 'Re: a',
        text: expect.stringContaining('> 2 軽傷'),
        newText: '1',
        status: 'safe',
        needsReading: false,
        bounces: [],
      },
      expect.objectContaining({ file: 'away.eml', kind: 'automatic', status: null, needsReading: false }),
    ]);
    expect(lines(out)[1].why).toMatch(/auto-submitted/i);
    expect(code).toBe(65);
    expect(err).toContain('none.eml');
  });

  it('bare texts are read line by line, and a bad line is named', async () => {
    const typed = ['{"id":7,"text":"１"}', 'no json', '{"id":"x","text":"無事ではありません"}', '{"id":3,"text":""}'];
    const { code, out, err } = await desk.typing(typed.join('\n'), false, 'read-text', '--json');
    expect(lines(out)).toEqual([
      { id: 7, status: 'safe', needsReading: false, why: expect.any(String) },
      { id: 'x', status: null, needsReading: true, why: '「無事ではありません」は打ち消しです。' },
      { id: 3, status: null, needsReading: true, why: expect.any(String) },
    ]);
    expect(code).toBe(65);
    expect(err).toMatch(/^2行目/);
  });

  it('reading opens no ledger and makes no key', () => {
    expect(existsSync(join(desk.folder, 'data', 'anpi.db'))).toBe(false);
    expect(existsSync(join(desk.folder, 'data', 'master.key'))).toBe(false);
  });
});
