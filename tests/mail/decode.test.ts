import { describe, expect, it } from 'vitest';
import { decodeBytes } from '#lib/mail/charset/decode-bytes.ts';
import { decodeHeader } from '#lib/mail/mime/header-words.ts';
import { readMail } from '#lib/mail/read-mail.ts';
import { buildMail } from './support/build-mail.ts';
import { type Charset, encode, encodedWord } from './support/encode.ts';

const context = { envelopeFrom: 'a@example.com', envelopeTo: [], sent: [], replyDomains: [] };
const read = (raw: Buffer) => readMail(raw, context);

describe('text is readable whatever the label says', () => {
  const text = 'お疲れ様です。無事です。株式会社サンプル';
  const charsets: Charset[] = ['utf-8', 'iso-2022-jp', 'shift_jis', 'euc-jp'];
  const labels = ['utf-8', 'iso-2022-jp', 'shift_jis', 'euc-jp', 'us-ascii', 'iso-8859-1', 'x-unknown', ''];
  it.each(charsets.flatMap((charset) => labels.map((label) => [charset, label] as const)))(
    '%s labelled "%s"',
    (charset, label) => {
      expect(decodeBytes(encode(text, charset), label)).toBe(text);
    },
  );

  it('reads machine-dependent characters of Windows and NEC in JIS and Shift_JIS', () => {
    const bytes = Buffer.concat([Buffer.from('\x1b$B'), Buffer.from([0x2d, 0x21, 0x2d, 0x6a]), Buffer.from('\x1b(B')]);
    expect(decodeBytes(bytes, 'iso-2022-jp')).toBe('①㈱');
    expect(decodeBytes(encode('①㈱髙﨑', 'shift_jis'), 'shift_jis')).toBe('①㈱髙﨑');
  });

  it('reads half-width kana in JIS by escape and by shift', () => {
    expect(decodeBytes(encode('ﾌﾞｼﾞ', 'iso-2022-jp'), 'iso-2022-jp')).toBe('ﾌﾞｼﾞ');
    expect(decodeBytes(Buffer.from('\x0eL^<^\x0f', 'latin1'), 'iso-2022-jp-1')).toBeDefined();
  });

  it('ends a JIS line that forgot its closing escape', () => {
    const bytes = Buffer.concat([
      Buffer.from('\x1b$B'),
      encode('無事', 'iso-2022-jp').subarray(3, 7),
      Buffer.from('\n1\n'),
    ]);
    expect(decodeBytes(bytes)).toBe('無事\n1\n');
  });

  it('shows carrier emoji as a geta and leaves no stray bytes', () => {
    expect(decodeBytes(Buffer.concat([encode('無事です', 'shift_jis'), Buffer.from([0xf8, 0x9f])]), 'shift_jis')).toBe(
      '無事です〓',
    );
    expect(
      decodeBytes(
        Buffer.concat([
          encode('無事', 'iso-2022-jp').subarray(0, -3),
          Buffer.from([0x75, 0x21]),
          Buffer.from('\x1b(B'),
        ]),
        'iso-2022-jp',
      ),
    ).toMatch(/^無事〓+$/);
    expect(decodeBytes(Buffer.from('1\0\x07 ok'))).toBe('1 ok');
  });

  it('reads UTF-7 and UTF-16', () => {
    expect(decodeBytes(Buffer.from('+cSFOi3-'), 'utf-7')).toBe('無事');
    expect(decodeBytes(encode('無事', 'utf-16be'), 'utf-16be')).toBe('無事');
  });
});

describe('headers', () => {
  it('joins encoded words that split a character', () => {
    const bytes = Buffer.from('無事です');
    const words = `=?utf-8?B?${bytes.subarray(0, 4).toString('base64')}?=\r\n =?utf-8?B?${bytes.subarray(4).toString('base64')}?=`;
    expect(decodeHeader(words)).toBe('無事です');
  });

  it.each(['utf-8', 'iso-2022-jp', 'shift_jis', 'euc-jp'] as const)('reads raw %s bytes', async (charset) => {
    const raw = Buffer.concat([
      Buffer.from('From: a@example.com\r\nSubject: '),
      encode('無事です', charset),
      Buffer.from('\r\n\r\n1'),
    ]);
    expect((await read(raw)).subject).toBe('無事です');
  });

  it('keeps what only looks like an encoded word', () => {
    expect(decodeHeader('a =?b c')).toBe('a =?b c');
    expect(decodeHeader('=?utf-8?X?abc?=')).toContain('utf-8');
  });
});

describe('half-broken mail', () => {
  const good = buildMail({ body: '無事です' });
  const broken: Record<string, Buffer> = {
    'a blank line before the headers': Buffer.concat([Buffer.from('\r\n\n'), good]),
    'an mbox line before the headers': Buffer.concat([
      Buffer.from('From a@example.com Mon Nov 23 10:00:00 2026\r\n'),
      good,
    ]),
    'bare line feeds': Buffer.from(good.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
    NULs: Buffer.concat([good, Buffer.from('\0\0')]),
    'no headers at all': Buffer.from('無事です'),
    'a multipart that never ends': Buffer.from(
      'From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n無事です\n',
    ),
    'a boundary parameter on an unfolded line': Buffer.from(
      'From: a@example.com\nContent-Type: multipart/mixed;\nboundary=b\n\n--b\n\n無事です\n--b--\n',
    ),
    'a wrong transfer encoding': Buffer.from('From: a@example.com\nContent-Transfer-Encoding: x-gzip\n\n無事です'),
    'HTML only': buildMail({ body: '', html: '<p>無事です</p>' }),
    'an empty text beside the HTML': buildMail({ body: ' \n', html: '<div>&#28961;&#20107;です&nbsp;</div>' }),
  };
  it.each(Object.entries(broken))('%s', async (_, raw) => {
    const mail = await read(raw);
    expect(mail.text.trim()).toBe('無事です');
    expect(mail.answer).toMatchObject({ kind: 'status', status: 'safe' });
  });

  it('has no date where the date is nonsense', async () => {
    const dated = (date: string) => read(Buffer.from(`From: a@example.com\nDate: ${date}\n\n1`));
    expect((await dated('Mon, 23 Nov 2026 10:15:00 +0900 (JST)')).saidAt).toEqual(new Date('2026-11-23T01:15:00Z'));
    expect((await dated('Mon, 23 Nov 1926 10:15:00 +0900')).saidAt).toBeNull();
    expect((await dated('yesterday')).saidAt).toBeNull();
  });

  it('reads the subject where the body is empty, but never our own', async () => {
    const answer = async (subject: string) => (await read(buildMail({ subject, body: '' }))).answer;
    expect(await answer('無事です')).toMatchObject({ status: 'safe' });
    expect(await answer('１')).toMatchObject({ status: 'safe' });
    expect((await answer('Re: 無事ですか')).kind).toBe('empty');
    expect((await answer('【安否確認】1 無事')).kind).toBe('empty');
    expect(encodedWord('無事', 'iso-2022-jp')).toMatch(/^=\?iso-2022-jp/);
  });
});
