import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Tables } from './tables/tables.ts';

type Verbs = 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with' | '$count';

/** The verbs both dialects speak; `rows` runs SQL that both accept. Nothing else is reachable from a store. */
export interface Handle extends Pick<PgDatabase<PgQueryResultHKT>, Verbs> {
  rows<T>(query: SQL): Promise<T[]>;
  /** Only where the database is in this process: runs one query for each row of driver values, and gives how many rows each changed. */
  each?(query: SQL, rows: readonly (readonly unknown[])[]): number[];
}

export interface Db {
  readonly dialect: 'sqlite' | 'pg';
  readonly t: Tables;
  /** Reads outside a transaction. */
  readonly read: Handle;
  /** All writes happen here, one after the other; the callback may await but never on the network. Rolls back on throw. */
  write<T>(work: (tx: Handle) => Promise<T>): Promise<T>;
  /** Changes when anybody, by any road, has committed; cheap enough to ask several times a second. */
  version(): Promise<string>;
  /** After a purge: leaves nothing of what was deleted in the database's own files. May wait for readers, and is told when one stays in the way. */
  shred(): Promise<'clean' | 'busy'>;
  close(): Promise<void>;
}
