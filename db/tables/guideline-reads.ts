import type { Kit } from '../kit.pg.ts';

export function defineGuidelineReads(k: Kit) {
  /** Who has said that they read which revision of a guideline. */
  const guidelineReads = k.table(
    'guideline_reads',
    {
      noticeId: k.text('notice_id').notNull(),
      revision: k.int('revision').notNull(),
      personId: k.text('person_id').notNull(),
      readAt: k.at('read_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.noticeId, t.revision, t.personId] }),
      k.index('guideline_reads_person').on(t.personId),
    ],
  );

  return { guidelineReads };
}
