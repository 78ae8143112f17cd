import type { Question } from '#lib/domain/question/question.ts';

const both = (ja: string, en: string) => ({ ja, en });

/** Four questions, one of each kind. */
export const ASKED: readonly Question[] = [
  { kind: 'yes_no', key: 'can_come', label: both('出社できますか', 'Can you come to work?'), required: true },
  {
    kind: 'choice',
    key: 'way_home',
    label: both('帰宅の手段', 'Your way home'),
    required: false,
    options: [
      { key: 'train', label: both('電車', 'Train') },
      { key: 'foot', label: both('徒歩', 'On foot'), words: ['歩き'] },
      { key: 'stuck', label: both('閉じ込められている', 'Trapped'), means: 'help' },
    ],
  },
  {
    kind: 'number',
    key: 'injured',
    label: both('負傷者の人数', 'Number of injured'),
    required: false,
    min: 0,
    max: 99,
  },
  { kind: 'text', key: 'needs', label: both('足りない物', 'What is missing'), required: false },
];
