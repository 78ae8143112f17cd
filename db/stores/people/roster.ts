import { setImmediate as breathe } from 'node:timers/promises';
import { and, between, eq, gt, sql } from 'drizzle-orm';
import { unsealText } from '#lib/base/secrets/seal.ts';
import type { Db, Handle } from '../../db.ts';
import { type PreparedWrite, prepareUpsert } from '../../prepare-upsert.ts';
import type { Tables } from '../../tables/tables.ts';
import type { Keyring } from '../upkeep/keys.ts';
import { replaceManaged } from './managers.ts';
import { addressPlace, type ContactRow, type PersonRow } from './people.ts';

/** One person with all contact points, those out of use too. */
export interface HeldPerson {
  row: PersonRow;
  /** Null after a purge. */
  key: Uint8Array | null;
  /** In the order in which they are tried; `address` is null where it is out of use, unless the person took it out, or its key is gone. */
  contacts: { row: ContactRow; address: string | null }[];
}

const PAGE = 500;

/** Everybody, active or not, page by page in the order of their numbers. */
export async function* heldPeople(db: Db, keys: Keyring): AsyncGenerator<HeldPerson[]> {
  const { people, dataKeys, contactPoints } = db.t;
  for (let after = 0; ; ) {
    const page = await db.read
      .select({ row: people, wrapped: dataKeys.wrapped })
      .from(people)
      .innerJoin(dataKeys, eq(dataKeys.id, people.keyId))
      .where(gt(people.no, after))
      .orderBy(people.no)
      .limit(PAGE);
    const last = page.at(-1);
    if (!last) return;
    const contacts = await db.read
      .select({ row: contactPoints })
      .from(contactPoints)
      .innerJoin(people, and(eq(people.id, contactPoints.personId), between(people.no, after + 1, last.row.no)))
      .orderBy(contactPoints.position);
    const held = new Map<string, HeldPerson>();
    for (const { row, wrapped } of page) {
      held.set(row.id, { row, key: wrapped && keys.unwrap(row.keyId, wrapped), contacts: [] });
    }
    for (const { row } of contacts) {
      const person = held.get(row.personId);
      const key = row.active || row.retiredAt ? person?.key : null;
      person?.contacts.push({ row, address: key ? unsealText(key, row.sealedAddress, addressPlace(row.id)) : null });
    }
    yield [...held.values()];
    await breathe();
    after = last.row.no;
  }
}

/** Changes whenever the roster does: an import that was prepared against an older mark must be prepared again. */
export async function rosterMark(db: Db, handle: Handle = db.read): Promise<{ mark: string; highestNo: number }> {
  const [row] = await handle.rows<{ people: number; highest: number; act: number }>(
    sql`select count(*) as people, coalesce(max(no), 0) as highest,
      (select coalesce(max(no), 0) from audit_entries where act = 'people.import') as act from people`,
  );
  const [people, highestNo, act] = [row?.people, row?.highest, row?.act].map(Number);
  return { mark: `${people}.${highestNo}.${act}`, highestNo: highestNo ?? 0 };
}

export interface RosterRows {
  departments: Tables['departments']['$inferInsert'][];
  sites: Tables['sites']['$inferInsert'][];
  dataKeys: Tables['dataKeys']['$inferInsert'][];
  people: Tables['people']['$inferInsert'][];
  contactPoints: Tables['contactPoints']['$inferInsert'][];
  /** What these people manage from now on; anything else they do no more. */
  managers: { people: string[]; rows: Tables['departmentManagers']['$inferInsert'][] };
}

/** New and changed rows of the roster, parents first. */
export function prepareRoster(db: Db, rows: RosterRows): PreparedWrite {
  const writes = [
    prepareUpsert(db, db.t.departments, rows.departments),
    prepareUpsert(db, db.t.sites, rows.sites),
    prepareUpsert(db, db.t.dataKeys, rows.dataKeys),
    prepareUpsert(db, db.t.people, rows.people),
    prepareUpsert(db, db.t.contactPoints, rows.contactPoints),
  ];
  return async (tx) => {
    for (const write of writes) await write(tx);
    await replaceManaged(db, tx, rows.managers);
  };
}
