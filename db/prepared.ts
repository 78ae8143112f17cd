import type { Db, Handle } from './db.ts';

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

/** The same for a query that runs on a given handle, inside a transaction for instance. */
export function preparedOn<Query>(build: (db: Db, handle: Handle) => Query): (db: Db, handle: Handle) => Query {
  const kept = new WeakMap<Handle, Query>();
  return (db, handle) => {
    const known = kept.get(handle);
    if (known) return known;
    const query = build(db, handle);
    kept.set(handle, query);
    return query;
  };
}
