import { expect, it } from 'vitest';
import { DIALECTS, openTestDb } from '../support/databases.ts';

it.each(DIALECTS)('what was deleted can be shredded on %s while the database is open', async (dialect) => {
  const db = await openTestDb(dialect);
  expect(await db.shred()).toBe('clean');
  await db.close();
});
