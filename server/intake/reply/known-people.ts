import type { Db } from '#db/db.ts';
import { type AskedPerson, findAsked } from '#db/stores/inbounds/reply-page.ts';
import { gather } from '#lib/base/gather.ts';

/** Names and languages change seldom; a page may show the one of a minute ago. */
const KEPT_MS = 60_000;
const MOST_KEPT = 20_000;
const MOST_AT_ONCE = 100;
/** In a crowd the database is asked so far apart: after each commit of anybody the first question costs several times the next. */
const APART_MS = 3;

/** The people whose pages were opened lately, for their answers: what was said meanwhile is not looked at. */
export interface KnownPeople {
  /** Asks the database, and remembers. */
  look(no: number): Promise<AskedPerson | undefined>;
  recall(no: number): Promise<AskedPerson | undefined>;
}

export function createKnownPeople(db: Db): KnownPeople {
  const kept = new Map<number, { person: AskedPerson; at: number }>();
  /** Pages that are opened at the same moment share one question: it costs little more for many than for one. */
  const askTogether = async (nos: readonly number[]) => {
    const found = new Map((await findAsked(db, nos)).map((person) => [person.no, person]));
    return nos.map((no) => found.get(no));
  };
  const ask = gather(askTogether, MOST_AT_ONCE, { apartMs: APART_MS });
  const look = async (no: number): Promise<AskedPerson | undefined> => {
    const [person] = await ask([no]);
    if (!person) return undefined;
    kept.delete(no);
    kept.set(no, { person, at: performance.now() });
    const oldest = kept.size > MOST_KEPT ? kept.keys().next() : null;
    if (oldest && !oldest.done) kept.delete(oldest.value);
    return person;
  };
  return {
    look,
    recall: async (no) => {
      const known = kept.get(no);
      return known && performance.now() - known.at < KEPT_MS ? known.person : look(no);
    },
  };
}
