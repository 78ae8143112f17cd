import { asc, eq, gt } from 'drizzle-orm';
import type { RosterName } from '#lib/domain/roster-words/name-finder.ts';
import type { Db } from '../../db.ts';

const PAGE = 5_000;

/** What the roster calls everybody, those who have left too, page by page. */
export async function* rosterNames(db: Db): AsyncGenerator<RosterName[]> {
  const { people } = db.t;
  const columns = { no: people.no, name: people.name, kana: people.kana, employeeNumber: people.employeeNumber };
  for (let after = 0; ; ) {
    const page = await db.read
      .select(columns)
      .from(people)
      .where(gt(people.no, after))
      .orderBy(asc(people.no))
      .limit(PAGE);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.no;
  }
}

/** The domains of all mail addresses of the roster. */
export async function rosterMailDomains(db: Db): Promise<Set<string>> {
  const { contactPoints } = db.t;
  const rows = await db.read
    .selectDistinct({ domain: contactPoints.queue })
    .from(contactPoints)
    .where(eq(contactPoints.kind, 'mail'));
  return new Set(rows.map(({ domain }) => domain));
}
