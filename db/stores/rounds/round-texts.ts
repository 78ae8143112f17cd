import { asc, eq, inArray } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type RoundText = Tables['roundTexts']['$inferSelect'];

export async function insertRoundText(db: Db, tx: Handle, text: RoundText): Promise<void> {
  await tx.insert(db.t.roundTexts).values(text);
}

/** What a round said before, each with the turn that replaced it, and its corrections; oldest first. */
export const roundTexts = (db: Db, roundId: string): Promise<RoundText[]> =>
  db.read.select().from(db.t.roundTexts).where(eq(db.t.roundTexts.roundId, roundId)).orderBy(asc(db.t.roundTexts.turn));

/** The same of several rounds. */
export const textsOfRounds = async (db: Db, roundIds: readonly string[]): Promise<RoundText[]> =>
  roundIds.length === 0
    ? []
    : db.read
        .select()
        .from(db.t.roundTexts)
        .where(inArray(db.t.roundTexts.roundId, [...roundIds]));
