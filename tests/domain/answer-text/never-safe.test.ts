import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { list } from '#lib/domain/answer-text/list.ts';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import { type AnswerLanguage, answersOf } from '../../fixtures/answers.ts';

const doubtful = (...languages: AnswerLanguage[]) =>
  languages.flatMap((language) => answersOf(language, 'doubtful').map(({ text }) => text));
const unspaced = doubtful('ja', 'zh', 'glued');
const spaced = doubtful('en', 'vi', 'pt');
const statements = {
  safe: list`無事です | 無事 | 1 | 1 無事 | 大丈夫です | I am safe | Safe | 平安 | Tôi an toàn | Estou bem`,
  other: list`2 | 軽傷です | 3 重傷 | 重傷です | 救助が必要です | 助けて | Minor injury | I need help | 受了轻伤 | Tôi bị thương nặng | Preciso de ajuda | 足を骨折しました | my leg is broken`,
  negated: list`無事ではありません | 無事じゃない | I am not safe | not safe | 我不安全 | Tôi không an toàn | Não estou seguro`,
};
const greeting = fc.constantFrom('', '', 'お疲れ様です。\n', 'Hello,\n', '田中です。\n', 'ありがとうございます。');
const ending = fc.constantFrom('', '', '。', '!', '\nよろしくお願いします', '\n田中太郎', '😢', '…', ' ');
const gap = fc.constantFrom('、', '\n', ' ', '。', ', ', '. ', '…', '\n\n', ' - ', '(');

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');

/** Breaks a text where a mail program may: anywhere in Japanese or Chinese, at blanks elsewhere. */
const broken = (texts: readonly string[], anywhere: boolean) =>
  fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.constantFrom('\n', ' ', '  ', '\r\n')).map(([text, seed, mark]) => {
    const places = [...text].flatMap((char, at) => (at > 0 && (anywhere || char === ' ') ? [at] : []));
    const at = places[seed % Math.max(1, places.length)];
    const chars = [...text];
    return at === undefined ? text : chars.slice(0, at).join('') + mark + chars.slice(at).join('').trimStart();
  });

const dressed = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(greeting, text, ending, fc.boolean(), fc.boolean())
    .map(
      ([hello, body, bye, loud, fullwidth]) =>
        hello + (fullwidth ? wide(loud ? body.toUpperCase() : body) : body) + bye,
    );

const neverSafe = (texts: fc.Arbitrary<string>, numRuns: number) =>
  fc.assert(
    fc.property(texts, (text) => {
      const answer = readAnswer(text);
      expect(answer.kind === 'status' && answer.status === 'safe', text).toBe(false);
    }),
    { numRuns },
  );

describe('nobody is safe by mistake', () => {
  it('whatever is put around a doubtful answer', () =>
    neverSafe(
      dressed(
        fc.constantFrom(
          ...unspaced.filter((text) => !/[?？]$/.test(text)),
          ...spaced.filter((text) => !text.includes('?')),
        ),
      ),
      3000,
    ));

  it('wherever a line breaks in a negated one', () => {
    neverSafe(dressed(broken(statements.negated, false)), 1000);
    neverSafe(
      broken(
        unspaced.filter((text) => /無事.*(ない|ません|祈|報告|思|かも)/.test(text)),
        true,
      ),
      1500,
    );
    neverSafe(
      broken(
        spaced.filter((text) => /\b(not|n't|não|không|hope|think)\b/i.test(text)),
        false,
      ),
      1500,
    );
  });

  it('in words that somebody quoted', () =>
    neverSafe(
      fc
        .tuple(
          fc.constantFrom(...statements.safe.filter((text) => !/^[0-9]/.test(text))),
          fc.constantFrom('> ', '＞', '"', '“', '「'),
        )
        .map(([safe, mark]) => mark + safe),
      100,
    ));

  it('when a second status stands beside the safe one', () =>
    neverSafe(
      fc
        .tuple(fc.constantFrom(...statements.safe), gap, fc.constantFrom(...statements.other), fc.boolean())
        .map(([safe, mark, other, first]) => (first ? safe + mark + other : other + mark + safe)),
      2000,
    ));

  it('when the same is said and denied', () =>
    neverSafe(
      fc
        .tuple(fc.constantFrom(...statements.safe), gap, fc.constantFrom(...statements.negated), fc.boolean())
        .map(([safe, mark, denied, first]) => (first ? safe + mark + denied : denied + mark + safe)),
      2000,
    ));
});
