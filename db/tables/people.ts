import { sql } from 'drizzle-orm';
import type { ContactKind, ContactSource, Language } from '#lib/domain/person.ts';
import type { Kit } from '../kit.pg.ts';

export function definePeople(k: Kit) {
  const departments = k.table(
    'departments',
    {
      id: k.text('id').primaryKey(),
      /** The whole path, 本社/総務部/人事課. */
      path: k.text('path').notNull(),
      name: k.text('name').notNull(),
      parentId: k.text('parent_id'),
      /** Nobody works there any more; it is offered no longer, and stays where it was in what is past. */
      closedAt: k.at('closed_at'),
      createdAt: k.createdAt(),
    },
    (t) => [k.uniqueIndex('departments_path').on(t.path), k.index('departments_parent').on(t.parentId)],
  );

  const sites = k.table(
    'sites',
    {
      id: k.text('id').primaryKey(),
      name: k.text('name').notNull(),
      /** The areas of JMA's warnings and intensities in which it lies, by their codes. */
      areaCodes: k.json<string[]>('area_codes'),
      closedAt: k.at('closed_at'),
      createdAt: k.createdAt(),
    },
    (t) => [k.uniqueIndex('sites_name').on(t.name)],
  );

  const people = k.table(
    'people',
    {
      id: k.text('id').primaryKey(),
      no: k.int('no').notNull(),
      employeeNumber: k.text('employee_number').notNull(),
      name: k.text('name').notNull(),
      kana: k.text('kana'),
      departmentId: k
        .text('department_id')
        .notNull()
        .references(() => departments.id),
      siteId: k
        .text('site_id')
        .notNull()
        .references(() => sites.id),
      language: k.text('language').$type<Language>().notNull(),
      keyId: k.text('key_id').notNull(),
      active: k.bool('active').notNull().default(true),
      leftAt: k.at('left_at'),
      /** Entered by headquarters; nothing is ever sent to them again. */
      deceasedAt: k.at('deceased_at'),
      createdAt: k.createdAt(),
    },
    (t) => [
      k.uniqueIndex('people_no').on(t.no),
      k.uniqueIndex('people_employee_number').on(t.employeeNumber),
      k.index('people_department').on(t.departmentId),
      k.index('people_site').on(t.siteId),
      k.index('people_deceased').on(t.id).where(sql`${t.deceasedAt} is not null`),
    ],
  );

  const contactPoints = k.table(
    'contact_points',
    {
      id: k.text('id').primaryKey(),
      personId: k
        .text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      kind: k.text('kind').$type<ContactKind>().notNull(),
      position: k.int('position').notNull(),
      sealedAddress: k.bytes('sealed_address').notNull(),
      addressDigest: k.text('address_digest').notNull(),
      /** Mail domain or phone prefix: the fair queue it belongs to. */
      queue: k.text('queue').notNull(),
      active: k.bool('active').notNull().default(true),
      /** Marked by a bounce, never suppressed for good. */
      badSince: k.at('bad_since'),
      badReason: k.text('bad_reason'),
      /** `self`: entered by the person; a roster that does not know it leaves it alone. */
      source: k.text('source').$type<ContactSource>().notNull().default('roster'),
      /** When the person said that it is theirs: by a link or code sent to it, or in a contact check. */
      confirmedAt: k.at('confirmed_at'),
      /** When the person took it out; a roster that still has it does not bring it back. */
      retiredAt: k.at('retired_at'),
      createdAt: k.createdAt(),
    },
    (t) => [
      k.uniqueIndex('contact_points_one').on(t.personId, t.kind, t.addressDigest),
      k.index('contact_points_digest').on(t.addressDigest).where(sql`${t.active}`),
    ],
  );

  /** Who is told when people of a department stay silent. */
  const departmentManagers = k.table(
    'department_managers',
    {
      departmentId: k
        .text('department_id')
        .notNull()
        .references(() => departments.id),
      personId: k
        .text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
    },
    (t) => [
      k.primaryKey({ columns: [t.departmentId, t.personId] }),
      k.index('department_managers_person').on(t.personId),
    ],
  );

  return { departments, sites, people, contactPoints, departmentManagers };
}
