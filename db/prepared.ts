import type { Db } from './db.ts';

/** Given to `prepare`: a named statement would live in one connection, and poolers hand those around. */
export const UNNAMED = '';

/** A query that is built once for each database; building one anew costs several times what running it does. */
export function prepared<Query>(build: (db: Db) => Query): (db: Db) => Query {
  const kept = new WeakMap<Db, Query>();
  return (db) => {
    const known = kept.get(db);
    if (known) return known;
    const query = build(db);
    kept.set(db, query);
    return query;
  };
}
