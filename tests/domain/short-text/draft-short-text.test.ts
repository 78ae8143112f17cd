import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftShortText } from '#lib/domain/short-text/draft-short-text.ts';
import { fits, measure } from '#lib/domain/short-text/measure.ts';
import { MEDIA } from '#lib/domain/short-text/medium.ts';

const url = 'https://anpi.example.co.jp/notice-12.html';
const notice = {
  title: '11月25日（水）は自宅で待機してください',
  body: '■ 対象\n仙台本社と石巻工場の全員（1,284人）です。\n\n停電が続いています。復旧は25日18時の見込みです。交通費は10.5％増しで支給します。\n・ 持ち物：社員証\n\n次のお知らせは25日の9時です。問い合わせは総務部まで。'.repeat(
    2,
  ),
};

/** Numbers, and runs of letters that could be a name. */
const wordsIn = (text: string): string[] =>
  text.match(/[\d.,]*\d|[\p{Script=Han}]+|[\p{Script=Katakana}ー]+|[A-Za-z]+/gu) ?? [];

const pieces = fc.constantFrom(
  ...[
    '停電です。',
    '佐藤は',
    '田中一郎',
    '3',
    '25日',
    '1,200人',
    '10.5',
    '、',
    '\n',
    '。',
    ' ',
    'Mr. Lee ',
    'OK! ',
    '\n\n',
    '・',
    'ア',
    '」',
  ],
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 120 }).map((parts) => parts.join(''));

describe('a first draft', () => {
  it('for X is the title and the first sentences that fit, with the link', () => {
    const draft = draftShortText('x', notice, { url, mark: '' });
    expect(draft).toBe(
      `11月25日（水）は自宅で待機してください\n■ 対象\n仙台本社と石巻工場の全員（1,284人）です。\n停電が続いています。復旧は25日18時の見込みです。交通費は10.5％増しで支給します。\n・ 持ち物：社員証\n次のお知らせは25日の9時です。問い合わせは総務部まで。\n${url}`,
    );
    expect(measure('x', draft)).toEqual({ used: 265, limit: 280, unit: 'weight' });
  });

  it('for SMS stays within three segments, for a subject is the title alone', () => {
    expect(measure('sms', draftShortText('sms', notice, { url, mark: '' }))).toMatchObject({
      used: 3,
      unit: 'segments',
    });
    expect(draftShortText('subject', notice, { url, mark: '【訓練】' })).toBe(`【訓練】${notice.title}`);
  });

  it('measures a subject as wide as it is shown: a Japanese character as two letters', () => {
    const widths = (text: string) => measure('subject', text);
    expect(widths('停電')).toEqual({ used: 4, limit: 80, unit: 'columns' });
    expect(widths('ｱﾝﾋﾟ A棟：が\u3099 (1)').used).toBe(16);
    expect([fits('subject', 'x'.repeat(80)), fits('subject', 'x'.repeat(81))]).toEqual([true, false]);
    expect([fits('subject', '安'.repeat(40)), fits('subject', '安'.repeat(41))]).toEqual([true, false]);
  });

  it('does not end with a heading that has lost what it announced', () => {
    const body = `停電です。\n■ 出社できる人\n${'受付は1階です、'.repeat(40)}`;
    expect(draftShortText('x', { title: '停電', body }, { url, mark: '' })).toBe(`停電\n停電です。\n${url}`);
  });

  it('of an English text keeps abbreviations and decimals whole', () => {
    const english = { title: 'Trains', body: 'Line 3 runs at 10.5 km/h from 9 a.m. to noon. Stay home.' };
    expect(draftShortText('chat', english, { url, mark: '' })).toBe(`Trains\n${english.body}\n${url}`);
  });

  it('never has a number or a name that the notice lacks, and fits wherever the title alone does', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(...MEDIA), (title, body, medium) => {
        const words = { title: title.replace(/\s+/g, ' ').trim().slice(0, 60), body };
        const draft = draftShortText(medium, words, { url, mark: '' });
        const own = new Set(wordsIn(`${words.title}\n${body}\n${url}`));
        for (const word of wordsIn(draft)) expect(own).toContain(word);
        if (fits(medium, `${words.title}\n${url}`) && medium !== 'subject') expect(fits(medium, draft)).toBe(true);
      }),
      { numRuns: 2_000, seed: 20_261_124 },
    );
  });
});
