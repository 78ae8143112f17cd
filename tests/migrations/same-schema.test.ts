import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/db.ts';
import { DIALECTS, openTestDb } from '../support/databases.ts';
import { openMigrated } from './migrated.ts';
import { schemaOf, schemaOfCode } from './schema-of.ts';

describe.each(DIALECTS)('the migrations on %s', (dialect) => {
  let db: Db;
  beforeAll(async () => {
    db = await openMigrated(dialect);
  });
  afterAll(() => db.close());

  it('bring a database with data to the tables that the code knows', async () => {
    expect(await schemaOf(db)).toEqual(await schemaOfCode(dialect));
  });

  it('and to those that a new database has', async () => {
    const fresh = await openTestDb(dialect);
    expect(await schemaOf(db)).toEqual(await schemaOf(fresh));
    await fresh.close();
  });
});
