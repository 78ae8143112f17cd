import { and, eq } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type ShortTextRow = Tables['noticeShortTexts']['$inferSelect'];

/** The texts that a person has left for one revision. */
export const shortTextsOf = (db: Db, noticeId: string, revision: number): Promise<ShortTextRow[]> => {
  const { noticeShortTexts } = db.t;
  return db.read
    .select()
    .from(noticeShortTexts)
    .where(and(eq(noticeShortTexts.noticeId, noticeId), eq(noticeShortTexts.revision, revision)));
};

export async function saveShortTextRow(db: Db, tx: Handle, row: ShortTextRow): Promise<void> {
  const { noticeId, revision, medium, language } = db.t.noticeShortTexts;
  const { text, writtenBy, writtenAt } = row;
  await tx
    .insert(db.t.noticeShortTexts)
    .values(row)
    .onConflictDoUpdate({ target: [noticeId, revision, medium, language], set: { text, writtenBy, writtenAt } });
}
