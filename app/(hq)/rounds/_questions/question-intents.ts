import type { QuestionKind } from '#lib/domain/question/question.ts';

export const QUESTION_TEMPLATES = ['can_come', 'way_home', 'injured', 'home', 'needs'] as const;
export type QuestionTemplate = (typeof QUESTION_TEMPLATES)[number];

/** What a press in the list of questions asks for. */
export type QuestionIntent =
  | { kind: 'ready'; template: QuestionTemplate }
  | { kind: 'new'; of: QuestionKind }
  | { kind: 'up' | 'down' | 'remove' | 'option'; at: number };

const BEFORE = 'question:';

export const writeIntent = (intent: QuestionIntent): string =>
  BEFORE + [intent.kind, 'at' in intent ? intent.at : 'of' in intent ? intent.of : intent.template].join(':');

/** Null where a press is about something else. */
export function readIntent(pressed: unknown): { kind: string; about: string } | null {
  if (typeof pressed !== 'string' || !pressed.startsWith(BEFORE)) return null;
  const [kind = '', about = ''] = pressed.slice(BEFORE.length).split(':');
  return { kind, about };
}

export const questionId = (key: string): string => `question-${key}`;
export const QUESTIONS_ID = 'questions';
