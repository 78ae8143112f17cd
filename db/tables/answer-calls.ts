import type { Kit } from '../kit.pg.ts';

export function defineAnswerCalls(k: Kit) {
  /** A notice that tells people to answer a round by the public door. */
  const answerCalls = k.table(
    'answer_calls',
    {
      noticeId: k.text('notice_id').primaryKey(),
      roundId: k.text('round_id').notNull(),
      calledBy: k.text('called_by').notNull(),
      at: k.at('at').notNull(),
    },
    (t) => [k.index('answer_calls_round').on(t.roundId)],
  );
  return { answerCalls };
}
