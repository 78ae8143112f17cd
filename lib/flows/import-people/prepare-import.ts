import { setImmediate as breathe } from 'node:timers/promises';
import type { HeldPerson, RosterRows } from '#db/stores/people/roster.ts';
import type { Keyring } from '#db/stores/upkeep/keys.ts';
import { chunks } from '#lib/base/chunks.ts';
import { newIds } from '#lib/base/ids.ts';
import { contactRows } from './contact-rows.ts';
import type { HeldRoster } from './held-roster.ts';
import type { ImportPlan } from './plan-import.ts';
import type { RosterEntry } from './roster.ts';

/** People made ready at a stretch, so that whoever shares the process is not kept waiting. */
const STRETCH = 200;

/** Turns a plan into the rows to write, sealing included; `tell` hears of how many people they are made. */
export async function prepareImport(
  keys: Keyring,
  plan: ImportPlan,
  roster: Pick<HeldRoster, 'people' | 'places' | 'highestNo'>,
  now: Date,
  tell: (people: number) => Promise<void>,
): Promise<RosterRows> {
  const rows: RosterRows = {
    ...roster.places.made,
    dataKeys: [],
    people: [],
    contactPoints: [],
    managers: { people: [], rows: [] },
  };
  const ids = newIds(idsNeeded(plan), now).values();
  const nextId = (): string => ids.next().value!;
  let no = roster.highestNo;

  const put = (entry: RosterEntry, held: HeldPerson | undefined): void => {
    const key = heldKey(held) ?? makeKey();
    const id = held?.row.id ?? nextId();
    rows.people.push({
      id,
      no: held?.row.no ?? ++no,
      employeeNumber: entry.employeeNumber,
      name: entry.name,
      kana: entry.kana,
      departmentId: roster.places.departmentId(entry.departmentPath),
      siteId: roster.places.siteId(entry.site),
      language: entry.language,
      keyId: key.id,
      active: true,
      leftAt: null,
    });
    const departmentId = roster.places.departmentId(entry.departmentPath);
    rows.managers.people.push(id);
    if (entry.manager) rows.managers.rows.push({ departmentId, personId: id });
    rows.contactPoints.push(...contactRows(keys.master, { id, key: key.key }, entry, held?.contacts ?? [], nextId));
  };
  const makeKey = () => {
    const { row, ...key } = keys.make('person', now);
    rows.dataKeys.push(row);
    return key;
  };

  for (const stretch of chunks(plan.added, STRETCH)) {
    for (const entry of stretch) put(entry, undefined);
    await tell(rows.people.length);
    await breathe();
  }
  for (const stretch of chunks([...plan.changed, ...plan.returned], STRETCH)) {
    for (const { entry, person } of stretch) put(entry, roster.people.get(person.id));
    await tell(rows.people.length);
    await breathe();
  }
  for (const { id } of plan.left) {
    const held = roster.people.get(id);
    if (!held) continue;
    const { createdAt: _, deceasedAt: __, ...row } = held.row;
    rows.people.push({ ...row, active: false, leftAt: now });
  }
  rows.dataKeys.sort((a, b) => (a.id < b.id ? -1 : 1));
  return rows;
}

/** One for each new person, one at most for each address. */
const idsNeeded = ({ added, changed, returned }: ImportPlan): number =>
  [...added, ...[...changed, ...returned].map(({ entry }) => entry)].reduce(
    (sum, { mails, phones }) => sum + 1 + mails.length + phones.length,
    0,
  );

const heldKey = (held: HeldPerson | undefined) => held?.key && { id: held.row.keyId, key: held.key };
