import { describe, expect, it } from 'vitest';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import type { ChoiceQuestion, Question } from '#lib/domain/question/question.ts';
import { understand } from '#lib/flows/reading/own-questions.ts';
import { ANSWER_LANGUAGES, answersOf } from '../fixtures/answers.ts';
import { ASKED } from './asked.ts';

const way = ASKED[1] as ChoiceQuestion;
const option = (key: string, ja: string) => ({ key, label: { ja, en: ja } });
const HARD: readonly Question[] = [
  ...ASKED,
  {
    ...way,
    key: 'hard',
    options: [
      option('no', '出社できない'),
      option('stuck', '動けない'),
      option('unsafe', '無事ではない'),
      option('hurt', 'けがをした'),
    ],
  },
];

const read = (text: string, below?: string) => {
  const from = {
    kind: 'mail',
    recipientTokens: [],
    referenceTokens: [],
    bodyTokens: [],
    from: [],
    aligned: false,
    forgedShape: false,
  } as const;
  const reply = {
    kind: 'reply',
    from,
    answer: readAnswer(text),
    extras: {},
    text,
    saidAt: null,
    enteredBy: null,
    reason: null,
    namedOthers: [],
  } as const;
  const { parsed } = understand(below === undefined ? reply : { ...reply, below }, HARD);
  const answer = parsed.kind === 'reply' ? parsed.answer : null;
  return answer?.kind === 'status' ? answer.status : (answer?.kind ?? null);
};

describe('the status of a mail that also answers own questions', () => {
  it.each(['1\n問1 いいえ', '1\n問5 出社できない', '1\nQ1 no\nQ2 train', '問1 いいえ\n1'])(
    'is what the other lines say: %j',
    (text) => {
      expect(read(text)).toBe('safe');
    },
  );

  it.each(['問1 いいえ', '1\n問1 いいえ\nではありません', '1\n問1 たぶん', '1\n問5 無事ではない', '1\n問5 けがをした'])(
    'is never taken from what is not plain: %j',
    (text) => expect(read(text)).not.toBe('safe'),
  );

  it('is graver by an option that means so, and waits for a person where a signature speaks against it', () => {
    expect(read('1\n問2 閉じ込められている')).not.toBe('safe');
    expect(read('1\nQ1 no', '助けてください')).toBe('unclear');
  });

  it.each(ANSWER_LANGUAGES)('is never safe because an answer stands beside a doubtful text (%s)', (language) => {
    for (const { text } of answersOf(language, 'doubtful'))
      for (const more of ['問1 いいえ', 'Q1 no', '問5 出社できない', '問3 2', '電車']) {
        const [above, below] = [read(`${more}\n${text}`), read(`${text}\n${more}`)];
        if (above === 'safe' || below === 'safe') expect(readAnswer(text), text).toMatchObject({ status: 'safe' });
      }
  });
});
