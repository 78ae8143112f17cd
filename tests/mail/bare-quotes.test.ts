import { describe, expect, it } from 'vitest';
import { newTextOf } from '#lib/mail/new-text/new-text.ts';

/** Some mail that we know nothing of. */
const BARE = 'Please reply with a number\n1 Safe\n2 Minor injury\n3 Serious\n';
const own = (text: string) => newTextOf(text, []);
const marked = (mark: string) => BARE.replaceAll(/^/gm, mark);

describe('a quoted mail of which we know nothing', () => {
  it.each([
    'မင်္ဂလာ၊ ၂၀၂၆ နို ၂၄၊ ၁၄:၂၆ တွင် Anpi <a@b.example>\nက ရေးခဲ့သည်-',
    'मङ्गल, २०२६ नोभेम्बर २४ १४:२६ मा Anpi <a@b.example> ले\nलेख्नुभयो:',
    'In message <20261124.1@b.example>\n   on Tue, 24 Nov 2026 14:26:05 +0900,\n Anpi <a@b.example> writes:',
    'Tue, 24 Nov 2026 14:26:05 +0900 頃に\nAnpi さんからいただいた\n「安否確認」\nについての返信です。',
    'Anpi <a@b.example> 于2026年11月24日周二\n14:26写道：',
  ])('ends above its marks behind an introduction on several lines: %s', (lines) => {
    for (const answer of ['2', '家にいます', 'I am at home.\nMy leg hurts.'])
      expect(own(`${answer}\n\n${lines}\n\n${marked('> ')}`)).toBe(answer);
  });

  it.each([
    '| From | Anpi<a@b.example> |\n| Date | 2026-11-24 14:26 |\n| To | <tanaka@b.example> |\n| Subject | x |',
    '---- 回复的原邮件 ----\n| 发件人 | Anpi<a@b.example> |\n| 日期 | 2026-11-24 |\n| 收件人 | 田中 |\n| 主题 | x |',
    '差出人 Anpi <a@b.example>\n宛先 田中\n送信日時 2026/11/24 14:26\n件名 x',
    '"Anpi" <a@b.example>\n2026/11/24 14:26\n\nTo\n<tanaka@b.example>\ncc\n\nSubject\nx',
    'Anpi <a@b.example>\n11/24/2026 02:26 PM\n\n宛先\n<tanaka@b.example>\ncc\n件名\nx',
    '差出人：Anpi <a@b.example>\n宛　先：田中\n日　時：2026年11月24日\n件　名：x',
    '-------- Tugod nga mensahe --------\nGikan: Anpi <a@b.example>\nPetsa sa: 24/11/2026 14:26\nNgadto: tanaka\nUlohan: x',
  ])('ends above its fields however they are set: %s', (fields) => {
    expect(own(`2\n\n${fields}\n\n${BARE}`)).toBe('2');
  });

  it.each(['» ', '≫', '│ ', '› ', '    Anpi> ', 'SC> '])('is known by the mark "%s"', (mark) => {
    expect(own(`2\n\n${marked(mark)}`)).toBe('2');
    expect(own(`${marked(mark)}\n2\n`)).toBe('2');
  });

  it.each([
    '避難先: 第一小学校 体育館\n日時: 11月24日 14:30\n連絡先: 090-0000-0000\n\n足を骨折しました。',
    'From home I walked to the school.\nTo: whom it may concern\nI broke my arm.',
    '2026年11月24日(火) 14:30 現在の状況:\n\n家が倒れて足がはさまれています。',
    '連絡は妻のアドレス hanako@example.com へ。\n私は重傷です。',
    '14:26 地震\n14:30 避難開始\n14:40 第一小学校に到着。右手をけがしています。',
    '母> 無事です\n私は足をけがしました',
    'To school\nFrom 14:00\nDate of return: unknown, ask hanako@example.com',
  ])('takes nothing of an answer along that looks like it: %s', (answer) => {
    expect(own(`${answer}\n\nOn Tue, Nov 24, 2026 at 2:26 PM Anpi <a@b.example> wrote:\n\n${marked('> ')}`)).toBe(
      answer,
    );
    const block = 'From: Anpi <a@b.example>\nSent: Tuesday, November 24, 2026 2:26 PM\nTo: Tanaka\nSubject: x';
    expect(own(`${answer}\n\n-----Original Message-----\n${block}\n\n${BARE}`)).toBe(answer);
  });
});
