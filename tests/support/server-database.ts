import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Db } from '#db/db.ts';
import { pgDb } from '#db/open-pg.ts';

/** The database on which the migrations have run; each test gets a copy. */
export const TEMPLATE = 'anpi_template';

/** An empty database of its own on the server at this address, gone when it is closed. */
export async function openOnServer(address: string): Promise<Db> {
  const name = `test_${randomUUID()}`;
  await ask(address, `create database "${name}" template "${TEMPLATE}"`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 8 });
  // What a test that is over left running loses its connection.
  pool.on('error', () => {});
  return pgDb(drizzle(pool), async () => {
    await pool.end();
    await ask(address, `drop database "${name}" with (force)`);
  });
}

async function ask(address: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(text).finally(() => client.end());
}
