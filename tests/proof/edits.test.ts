import { type SQL, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditHead } from '#db/stores/proof/audit.ts';
import { verifyAudit } from '#lib/flows/proof/verify-audit.ts';
import { DIALECTS } from '../support/databases.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';
import { openProven } from './stage.ts';

const ROWS = 20;
const EDITS = { sqlite: process.env.CHAOS === 'long' ? 10_000 : 1_000, pg: process.env.CHAOS === 'long' ? 1_000 : 40 };

interface Columns {
  text: string[];
  at: string[];
  json: string[];
  int: string[];
  bytes: string[];
  nullable: string[];
}

const TABLES: Record<'audit_entries' | 'reports', Columns> = {
  audit_entries: {
    text: ['actor', 'act', 'subject', 'origin', 'details_digest', 'hash'],
    at: ['at'],
    json: ['details'],
    int: [],
    bytes: [],
    nullable: ['origin', 'details'],
  },
  reports: {
    text: 'id person_id kind status proof flag reading_id takes_back_id reason route inbound_id token_round_id entered_by key_id reason_digest signature answers_digest'.split(
      ' ',
    ),
    at: ['said_at', 'received_at', 'stored_at'],
    json: [],
    int: ['chained_in'],
    bytes: ['sealed_extras'],
    nullable:
      'status proof flag reading_id takes_back_id reason inbound_id token_round_id entered_by said_at reason_digest signature chained_in sealed_extras'.split(
        ' ',
      ),
  },
};
type Named = keyof typeof TABLES;

/** Thrown to have the database as it was. */
class Undone extends Error {}

describe.each(DIALECTS)('random edits by SQL on %s', (dialect) => {
  it('are all found, whatever table, row and column they touch', { timeout: 120_000 }, async () => {
    const ctx = await openProven(dialect, ROWS);
    const head = (await auditHead(ctx.db))!;
    expect((await verifyAudit(ctx, [head])).broken).toBeNull();
    const random = seeded(seedOfRun());
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const missed: string[] = [];
    const done = new Set<string>();
    for (let i = 0; i < EDITS[dialect]; i++) {
      let what = '';
      await ctx.db
        .write(async (tx) => {
          const before = await contents(tx.rows);
          do what = await edit(tx.rows, pick, dialect);
          while ((await contents(tx.rows)) === before);
          done.add(what.replace(/\d+/g, ''));
          const seen = { ...ctx, db: { ...ctx.db, read: tx } };
          if ((await verifyAudit(seen, [head])).broken === null) missed.push(what);
          throw new Undone();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undone)) throw error;
        });
    }
    expect(missed).toEqual([]);
    if (dialect === 'sqlite') expect(done.size).toBeGreaterThan(30);
    await ctx.close();
  });
});

type Rows = <T>(query: SQL) => Promise<T[]>;
type Pick = <T>(from: readonly T[]) => T;

const contents = async (rows: Rows): Promise<string> =>
  JSON.stringify([
    await rows(sql`select * from audit_entries order by no`),
    await rows(sql`select * from reports order by no`),
  ]);

/** Does one edit, or none where it would change nothing; says which. */
async function edit(rows: Rows, pick: Pick, dialect: 'sqlite' | 'pg'): Promise<string> {
  const table = pick(Object.keys(TABLES) as Named[]);
  const from = sql.identifier(table);
  const nos = (await rows<{ no: number }>(sql`select no from ${from} order by no`)).map(({ no }) => Number(no));
  const [a, b] = [pick(nos), pick(nos)];
  const how = pick(['column', 'column', 'column', 'column', 'null', 'delete', 'swap', 'copy', 'number'] as const);
  const { text, at, json, int, bytes, nullable } = TABLES[table];
  const column = pick([...text, ...at, ...json, ...int, ...bytes]);
  const name = sql.identifier(how === 'null' ? pick(nullable) : column);
  const away = sql`${-1_000_000}`;
  switch (how) {
    case 'column':
      await rows(sql`update ${from} set ${name} = ${valueFor()} where no = ${a}`);
      return `${table} ${a} ${column}`;
    case 'null':
      await rows(sql`update ${from} set ${name} = null where no = ${a}`);
      return `${table} ${a} null`;
    case 'delete':
      await rows(sql`delete from ${from} where no = ${a}`);
      return `${table} ${a} delete`;
    case 'swap':
      if (a === b) return '';
      await rows(sql`update ${from} set no = ${away} where no = ${a}`);
      await rows(sql`update ${from} set no = ${a} where no = ${b}`);
      await rows(sql`update ${from} set no = ${b} where no = ${away}`);
      return `${table} ${a} ${b} swap`;
    case 'number':
      await rows(sql`update ${from} set no = ${Math.max(...nos) + 5} where no = ${a}`);
      return `${table} ${a} number`;
    default:
      await copy();
      return `${table} ${a} copy`;
  }

  function valueFor(): SQL {
    if (at.includes(column))
      return dialect === 'pg' ? sql`timestamptz '2011-03-11T05:46:00Z'` : sql`'2011-03-11T05:46:00.000Z'`;
    if (json.includes(column)) return dialect === 'pg' ? sql`'{"i":99}'::jsonb` : sql`'{"i":99}'`;
    if (int.includes(column)) return sql`${pick([1, 2, 3, 1_000])}`;
    if (bytes.includes(column)) return dialect === 'pg' ? sql`'\\x0102'::bytea` : sql`x'0102'`;
    return sql`${pick(['safe', 'X', 'p3', 'r2', 'somebody'])}`;
  }

  async function copy(): Promise<void> {
    const all =
      table === 'audit_entries' ? [...text, ...at, ...json] : [...text, ...at, ...bytes].filter((one) => one !== 'id');
    const names = sql.join(
      all.map((one) => sql.identifier(one)),
      sql`, `,
    );
    const [own, fresh] = table === 'audit_entries' ? [sql``, sql``] : [sql`id, `, sql`'forged', `];
    await rows(
      sql`insert into ${from} (no, ${own}${names}) select ${Math.max(...nos) + 1}, ${fresh}${names} from ${from} where no = ${a}`,
    );
  }
}
