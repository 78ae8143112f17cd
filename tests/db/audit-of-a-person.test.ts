import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { actsOn } from '#db/stores/contacts/contact-changes.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { DIALECTS, openTestDb } from '../support/databases.ts';

const EXPLAIN = { sqlite: sql`explain query plan `, pg: sql`explain ` };

it.each(DIALECTS)(
  'what was done to one person is found in the audit by an index, however long that is, on %s',
  async (dialect) => {
    const db = await openTestDb(dialect);
    const at = new Date('2026-11-24T01:00:00Z');
    const act = { at, actor: 'E1', details: {} };
    await db.write(async (tx) => {
      for (let no = 0; no < 30; no++) await recordAct(db, tx, { ...act, act: 'contact.open', subject: `p${no}` });
      await recordAct(db, tx, { ...act, act: 'contact.add', subject: 'p7' });
    });
    expect(await actsOn(db, 'p7')).toMatchObject([{ no: 31, act: 'contact.add' }]);
    const plan = await db.write(async (tx) => {
      // So few rows are read faster whole; many are not.
      if (dialect === 'pg') await tx.rows(sql`set local enable_seqscan = off`);
      return tx.rows<Record<string, unknown>>(sql`${EXPLAIN[dialect]}${actsOn(db, 'p7').getSQL()}`);
    });
    expect(JSON.stringify(plan)).toContain('audit_entries_subject');
    await db.close();
  },
);
