import { and, gte, inArray, like, or, sql } from 'drizzle-orm';
import type { Db } from '../../db.ts';

/** How many SMS with a code that is not theirs came since then from a number of these people and still wait for a person. */
export function countWrongCodes(db: Db, personIds: readonly string[], since: Date): Promise<number> {
  const { readings } = db.t;
  const shared = personIds.map((id) => like(sql`cast(${readings.candidates} as text)`, `%${id}%`));
  return db.read.$count(
    readings,
    and(
      sql`${readings.waits}`,
      gte(readings.createdAt, since),
      sql`${readings.why} ->> 'code' = 'sms.wrong_code'`,
      or(inArray(readings.personId, [...personIds]), ...shared),
    ),
  );
}
