import { setImmediate as breathe } from 'node:timers/promises';
import { rosterMailDomains, rosterNames } from '#db/stores/notices/roster-names.ts';
import { personIdsByDigests } from '#db/stores/people/people.ts';
import { addressKey } from '#lib/base/addresses/mail-address.ts';
import { chunks } from '#lib/base/chunks.ts';
import { type RosterFinding, sortedFindings } from '#lib/domain/roster-words/finding.ts';
import { mailCandidates } from '#lib/domain/roster-words/mail-candidates.ts';
import { createNameFinder } from '#lib/domain/roster-words/name-finder.ts';
import { phoneCandidates } from '#lib/domain/roster-words/phone-candidates.ts';
import type { Placed } from '#lib/domain/roster-words/word-index.ts';
import type { Ctx } from '../ctx.ts';

type Finder = Pick<Ctx, 'db' | 'keys'>;

/** Every name, employee number, telephone number and mail address of the roster that stands in these texts, however it is written. */
export async function findRosterWords(ctx: Finder, texts: readonly Placed<string>[]): Promise<RosterFinding[]> {
  const names = createNameFinder(texts);
  for await (const page of rosterNames(ctx.db)) {
    for (const person of page) names.look(person);
    await breathe();
  }
  return sortedFindings([...names.findings(), ...(await findAddresses(ctx, texts))]);
}

interface Candidate extends RosterFinding {
  digest: string;
}

const AT_ONCE = 500;

/** Addresses are sealed: what could be one is looked up by its keyed digest. */
async function findAddresses({ db, keys }: Finder, texts: readonly Placed<string>[]): Promise<RosterFinding[]> {
  const domains = await rosterMailDomains(db);
  const candidates = texts.flatMap(({ place, text }): Candidate[] => [
    ...phoneCandidates(text).map(
      ({ number, written }): Candidate => ({ kind: 'phone', place, written, digest: keys.master.digest(number) }),
    ),
    ...mailCandidates(text, domains).map(
      (address): Candidate => ({
        kind: 'mail',
        place,
        written: address,
        digest: keys.master.digest(addressKey(address)),
      }),
    ),
  ]);
  const found: RosterFinding[] = [];
  for (const some of chunks(candidates, AT_ONCE)) {
    const people = await personIdsByDigests(
      db,
      some.map(({ digest }) => digest),
    );
    for (const [i, { kind, place, written }] of some.entries())
      if (people[i]!.length > 0) found.push({ kind, place, written });
  }
  return found;
}
