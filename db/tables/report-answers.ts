import type { Kit } from '../kit.pg.ts';

export function defineReportAnswers(k: Kit) {
  /** What a report answers to the questions of its round; under the report's signature by `reports.answers_digest`, and deleted by the purge. */
  const reportAnswers = k.table(
    'report_answers',
    {
      reportId: k.text('report_id').notNull(),
      questionKey: k.text('question_key').notNull(),
      /** One of the three says what was answered. */
      choice: k.text('choice'),
      number: k.int('number'),
      /** Under the report's own key. */
      sealedText: k.bytes('sealed_text'),
    },
    (t) => [k.primaryKey({ columns: [t.reportId, t.questionKey] })],
  );

  return { reportAnswers };
}
