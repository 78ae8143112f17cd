import { toBase32 } from '#lib/base/ids.ts';
import { randomBytes } from '#lib/base/secrets/random-bytes.ts';
import type { QuestionKind } from '#lib/domain/question/question.ts';
import { freeKey } from '#lib/domain/question/round-questions.ts';
import { catalogueOf } from '#lib/text/translate.ts';
import type { OptionFields, QuestionFields } from './question-fields.ts';
import type { QuestionTemplate } from './question-intents.ts';

const KINDS: Record<QuestionTemplate, QuestionKind> = {
  can_come: 'choice',
  way_home: 'choice',
  injured: 'number',
  home: 'yes_no',
  needs: 'text',
};

const EMPTY = { labelJa: '', labelEn: '', required: false, min: '0', max: '99', options: [] };

/** A ready question; its key is the same in every round, so that answers can be compared. */
export function readyQuestion(template: QuestionTemplate, taken: readonly string[]): QuestionFields {
  const [ja, en] = (['ja', 'en'] as const).map(
    (language) => catalogueOf(language).rounds.questions.templates[template],
  );
  const options = ja && 'options' in ja && en && 'options' in en ? optionsOf(ja.options, en.options) : [];
  return {
    ...EMPTY,
    kind: KINDS[template],
    key: freeKey(taken, template),
    labelJa: ja?.label ?? '',
    labelEn: en?.label ?? '',
    options,
  };
}

const optionsOf = (ja: Record<string, string>, en: Record<string, string>): OptionFields[] =>
  Object.entries(ja).map(([key, labelJa]) => ({ key, labelJa, labelEn: en[key] ?? '', words: '', means: '' }));

/** An empty question under a key that no other round has. */
export const emptyQuestion = (kind: QuestionKind): QuestionFields => ({
  ...EMPTY,
  kind,
  key: `q${freshKey()}`,
  options: kind === 'choice' ? [emptyOption(), emptyOption(), emptyOption()] : [],
});

export const emptyOption = (): OptionFields => ({
  key: `o${freshKey()}`,
  labelJa: '',
  labelEn: '',
  words: '',
  means: '',
});

const freshKey = (): string => toBase32(randomBytes(5)).toLowerCase();
