import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import type { ChoiceQuestion, NumberQuestion } from '#lib/domain/question/question.ts';
import { numberIn, readOwnAnswers, withMeanings } from '#lib/domain/question/read-own-answers.ts';
import { rollUp } from '#lib/domain/question/roll-up.ts';
import { freeKey, troubleIn } from '#lib/domain/question/round-questions.ts';
import { answersInText, statusWords } from '#lib/domain/question/said-by-mail.ts';
import { STATUSES, severity } from '#lib/domain/status.ts';
import { ASKED } from '../../questions/asked.ts';

const choice = ASKED[1] as ChoiceQuestion;
const number = ASKED[2] as NumberQuestion;

describe('answers to own questions in a form', () => {
  it('are read by kind, and what is no number is kept as it was typed', () => {
    const typed = { can_come: 'yes', way_home: 'foot', injured: '３人', needs: ' 毛布 ' };
    expect(readOwnAnswers(ASKED, typed)).toEqual([
      { kind: 'option', key: 'can_come', option: 'yes' },
      { kind: 'option', key: 'way_home', option: 'foot' },
      { kind: 'number', key: 'injured', number: 3 },
      { kind: 'text', key: 'needs', text: '毛布' },
    ]);
    expect(readOwnAnswers(ASKED, { injured: '百人以上' })).toEqual([
      { kind: 'text', key: 'injured', text: '百人以上' },
    ]);
    expect(readOwnAnswers(ASKED, { injured: '100' })).toEqual([{ kind: 'text', key: 'injured', text: '100' }]);
    expect(readOwnAnswers(ASKED, { way_home: 'rocket', other: 'x', can_come: '' })).toEqual([]);
  });

  it.each([
    ['0', 0],
    ['１２', 12],
    ['3名', 3],
    ['2-3', null],
    ['-1', null],
    ['1.5', null],
    ['', null],
  ])('take %s for the number %s', (typed, number) => expect(numberIn(typed)).toBe(number));

  it('may make a status graver and never milder', () => {
    const safe = {
      ...choice,
      options: [...choice.options, { key: 'fine', label: { ja: '平気', en: 'Fine' }, means: 'safe' as const }],
    };
    const options = ['train', 'foot', 'stuck', 'fine'];
    fc.assert(
      fc.property(fc.constantFrom(...STATUSES), fc.constantFrom(...options), (status, option) => {
        const after = withMeanings(status, [safe], [{ kind: 'option', key: choice.key, option }]);
        expect(severity(after)).toBeGreaterThanOrEqual(severity(status));
        expect(after).toBe(option === 'stuck' ? 'help' : status);
      }),
    );
  });
});

describe('answers to own questions in a mail', () => {
  const said = (text: string) =>
    answersInText(ASKED, text).map((answer) =>
      'option' in answer
        ? `${answer.key} ${answer.option}`
        : 'number' in answer
          ? `${answer.key} ${answer.number}`
          : `${answer.key} ${answer.text}`,
    );

  it('are a line with the number of a question, or one option and nothing else', () => {
    expect(said('1\n問1 はい\nQ2: Train\n問３ 2人\nq4 水と毛布')).toEqual([
      'can_come yes',
      'way_home train',
      'injured 2',
      'needs 水と毛布',
    ]);
    expect(said('1 無事です\n歩き。')).toEqual(['way_home foot']);
    expect(said('ON FOOT')).toEqual(['way_home foot']);
  });

  it('are left to a person where they are not plain', () => {
    expect(said('はい')).toEqual([]);
    expect(said('電車ではない')).toEqual([]);
    expect(said('電車?')).toEqual([]);
    expect(said('電車\n徒歩')).toEqual([]);
    expect(said('問1 たぶん')).toEqual([]);
    expect(said('問9 はい')).toEqual([]);
  });

  it('state a status only where headquarters said so, and where no other option uses the same words', () => {
    const words = statusWords([ASKED]);
    expect(readAnswer('閉じ込められている', words)).toMatchObject({ kind: 'status', status: 'help' });
    expect(words.safe).toEqual([]);
    const green = (means?: 'safe') => ({
      ...choice,
      options: [{ key: 'g', label: { ja: '緑', en: 'Green' }, ...(means ? { means } : {}) }],
    });
    expect(readAnswer('緑', statusWords([[green('safe')]]))).toMatchObject({ kind: 'status', status: 'safe' });
    expect(readAnswer('緑', statusWords([[green('safe')], [green()]])).kind).toBe('unclear');
    for (const text of ['緑ではない', '緑?', '緑 助けて'])
      expect(readAnswer(text, statusWords([[green('safe')]])).kind).toBe('unclear');
  });

  it('never take a status away or give one, whatever lines stand there', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('問1 はい', '電車', 'Q3 5', '無事', '閉じ込められている'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const keys = answersInText(ASKED, lines.join('\n')).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the roll-up of a question', () => {
  const counted = (key: string, option: string | null, value: number | null, n: number) => ({
    key,
    option,
    number: value,
    n,
  });

  it('counts every option, those of nobody too', () => {
    const [comes, way] = rollUp(ASKED, [counted('can_come', 'yes', null, 7), counted('way_home', 'foot', null, 2)]);
    expect(comes).toMatchObject({
      answered: 7,
      counts: [
        { option: 'yes', n: 7 },
        { option: 'no', n: 0 },
      ],
    });
    expect(way).toMatchObject({ answered: 2, counts: [{ n: 0 }, { option: 'foot', n: 2 }, { n: 0 }] });
  });

  it('gives sum and median of numbers as a plain list of them would', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 40 }), (numbers) => {
        const counts = [...Map.groupBy(numbers, (n) => n)].map(([value, all]) =>
          counted('injured', null, value, all.length),
        );
        const rising = [...numbers].sort((a, b) => a - b);
        const middle = (rising[(rising.length - 1) >> 1]! + rising[rising.length >> 1]!) / 2;
        expect(rollUp([number], counts)[0]).toMatchObject({
          answered: numbers.length,
          sum: numbers.reduce((a, b) => a + b, 0),
          median: middle,
          least: rising[0],
          most: rising.at(-1),
        });
      }),
    );
    expect(rollUp([number], [counted('injured', null, null, 2)])[0]).toMatchObject({
      answered: 2,
      unread: 2,
      sum: 0,
      median: null,
    });
  });
});

describe('questions that cannot be asked', () => {
  it.each([
    [[{ ...choice, options: choice.options.slice(0, 1) }], 'few_options'],
    [[{ ...choice, options: [choice.options[0]!, { ...choice.options[0]!, key: 'other' }] }], 'same_option'],
    [[{ ...number, min: 9, max: 9 }], 'bad_range'],
    [[{ ...number, max: 1e9 }], 'bad_range'],
    [[number, number], 'same_key'],
    [[{ ...number, label: { ja: '', en: 'x' } }], 'no_label'],
    [Array.from({ length: 11 }, (_, i) => ({ ...number, key: `q${i}` })), 'too_many'],
  ])('are refused, with the reason', (questions, why) => expect(troubleIn(questions)?.why).toBe(why));

  it('get a key that is free', () => {
    expect(troubleIn(ASKED)).toBeNull();
    expect(freeKey(['q', 'q_2'], 'q')).toBe('q_3');
  });
});
