import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import { newTextOf, readNewText } from '#lib/mail/new-text/new-text.ts';
import { readOwnWords, saidBelow } from '#lib/mail/read-own-words.ts';
import { OUR_ENGLISH_MAIL, OUR_MAIL } from './support/our-mail.ts';

const sent = [OUR_MAIL, OUR_ENGLISH_MAIL];
const squeeze = (text: string) => text.replace(/\s+/g, '');
const readingOf = (text: string) => {
  const { newText, footers } = readNewText(text, sent);
  return readOwnWords({ kind: 'human', newText, below: saidBelow(footers), subject: '', cut: false });
};
const answers = [
  '1',
  '1 無事',
  '無事です',
  '2 軽傷です',
  '無事ではありません',
  '家族は無事です',
  'I am safe',
  'not safe',
  '助けてください',
  '後で連絡します',
  '無事です。\n自宅にいます。',
  'はい',
];

const quote = (text: string, mark: string) =>
  text
    .split('\n')
    .map((line) => mark + line)
    .join('\n');
const wrap = (text: string, width: number) =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join('\n');
const spread = (text: string) => text.replaceAll('\n', '\n\n');
const wide = (text: string) => text.replace(/[0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const mark = fc.constantFrom('> ', '>', '＞', '| ', '>> ', '> > ', '  ', '');
const change = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => wrap(text, 20),
  (text) => wrap(text, 34),
  spread,
  wide,
  (text) => text.replace(/^.*\n/, ''),
  (text) => text.trimEnd(),
);
const introduction = fc.constantFrom(
  '',
  '2026年11月23日(月) 10:05 安否確認 <anpi@example.co.jp>:\n',
  'On Mon, Nov 23, 2026 at 10:05 AM Anpi <anpi@example.co.jp> wrote:\n',
  '2026/11/23 10:05、安否確認 <anpi@example.co.jp>のメール:\n',
  '-----Original Message-----\nFrom: anpi@example.co.jp\nSent: Monday, November 23, 2026 10:05 AM\nTo: tanaka@example.co.jp\nSubject: x\n\n',
  '________________________________\n差出人: 安否確認 <anpi@example.co.jp>\n送信日時: 2026年11月23日 10:05\n宛先: 田中\n件名: 【安否確認】\n\n',
  '------ 元のメッセージ ------\n',
);
const dress = fc
  .tuple(fc.constantFrom(...sent), introduction, mark, change)
  .map(([ours, intro, prefix, alter]) => ({ intro, quoted: quote(alter(ours), prefix) }));
const signature = fc.constantFrom(
  '',
  '\n\niPhoneから送信',
  '\n\nSent from my iPhone',
  '\n\n-- \n田中太郎\n総務部',
  '\n\n----------------------\nサンプル工業 総務部\n田中太郎\nTEL 03-1234-5678\n----------------------',
  '\n\n***************\n株式会社サンプル\ntanaka@example.co.jp\n***************',
  '\n\nGet Outlook for iOS<https://aka.ms/x>',
  '\n\nこのメールには機密情報が含まれます。誤って受信された方は削除してください。安全です。',
  '\n\nThis e-mail is confidential and intended only for the intended recipient. It is not safe to share.',
);

describe('what a person newly wrote', () => {
  it('is read the same with our mail below it in any dress, and with any signature', () =>
    fc.assert(
      fc.property(fc.constantFrom(...answers), signature, dress, (answer, bye, { intro, quoted }) => {
        const dressed = `${answer}${bye}\n\n${intro}${quoted}`;
        expect(squeeze(newTextOf(dressed, sent))).toBe(squeeze(answer));
        expect(readingOf(dressed)).toEqual(readingOf(answer));
      }),
      { numRuns: 3000 },
    ));

  it('is kept below a marked quote', () =>
    fc.assert(
      fc.property(fc.constantFrom(...answers), fc.constantFrom(...sent), (answer, ours) => {
        expect(squeeze(newTextOf(`On 2026/11/23 10:05, X wrote:\n${quote(ours, '> ')}\n\n${answer}\n`, sent))).toBe(
          squeeze(answer),
        );
      }),
    ));

  it('is never one of our own lines, cut wherever it may be', () =>
    fc.assert(
      fc.property(dress, fc.nat(), ({ intro, quoted }, seed) => {
        const text = newTextOf(intro + quoted.slice(0, 20 + (seed % quoted.length)), sent);
        const answer = readAnswer(text);
        expect(answer.kind === 'status' && answer.status, text).toBe(false);
      }),
      { numRuns: 2000 },
    ));

  it('may repeat one choice of ours', () => {
    expect(newTextOf('1 無事', sent)).toBe('1 無事');
    expect(newTextOf(`1 無事\n\n${quote(OUR_MAIL, '> ')}`, sent)).toBe('1 無事');
    expect(newTextOf(`1 無事\n\n${OUR_MAIL}`, sent)).toBe('1 無事');
  });

  it('is nothing where the person only deleted the other choices', () => {
    const kept = OUR_MAIL.replace('2 軽傷\n3 重傷\n4 救助が必要\n', '');
    expect(readAnswer(newTextOf(kept, sent)).kind).not.toBe('status');
  });

  it('stops at a line that asks to write above it', () => {
    expect(newTextOf('1\n\n--- この線より上に返信してください ---\n2 軽傷', [])).toBe('1');
    expect(newTextOf('1\n##- Please type your reply above this line -##\n1 Safe\n', [])).toBe('1');
  });
});
