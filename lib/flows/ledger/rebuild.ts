import type { Handle } from '#db/db.ts';
import { holdStill, reportsAbout, standingsAfter } from '#db/stores/ledger/recounts.ts';
import { reportOf } from '#db/stores/ledger/reports.ts';
import { addTallies, type Change, measuresOf, standingOf, writeStandings } from '#db/stores/ledger/standings.ts';
import { sumTallies } from '#db/stores/ledger/tallies.ts';
import { messageStatesOf } from '#db/stores/messages/messages.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { findRound, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { TallyLine } from '#lib/domain/board.ts';
import { foldStanding } from '#lib/domain/fold-standing.ts';
import { silenceOf } from '#lib/domain/message.ts';
import type { Ctx } from '../ctx.ts';
import { type Difference, standingDifferences, tallyDifferences } from './rebuild-differences.ts';

/** People compared under one lock, so that it is held for a few milliseconds only. */
const BATCH = 50;
const PAUSE_MS = 3;

/** What the board of a round shows otherwise than its reports and messages say; writes nothing. Right also while the round goes on. Throws `round.not_found`. */
export const recount = (ctx: Pick<Ctx, 'db'>, roundId: string): Promise<Difference[]> => compare(ctx, roundId, false);

/** Recounts a round and writes anew what differs; gives what differed. Throws `round.not_found`. */
export async function rebuild(ctx: Pick<Ctx, 'db' | 'clock'>, roundId: string, by: string): Promise<Difference[]> {
  const differences = await compare(ctx, roundId, true);
  if (differences.length > 0) {
    const act = { at: ctx.clock.now(), actor: by, act: 'round.rebuild', subject: roundId };
    await ctx.db.write((tx) => recordAct(ctx.db, tx, { ...act, details: { differences: differences.length } }));
  }
  return differences;
}

async function compare({ db }: Pick<Ctx, 'db'>, roundId: string, fix: boolean): Promise<Difference[]> {
  const round = await findRound(db, roundId);
  if (!round) throw new Problem('round.not_found', { roundId });
  const differences: Difference[] = [];
  for (let after: string | null = ''; after !== null; await pause(PAUSE_MS)) {
    const batch = await recountBatch({ db }, round, after, fix);
    differences.push(...batch.differences);
    after = batch.last;
  }
  // Most often nothing differs, and a look without the lock shows it; else the lock tells a difference from a moment in between.
  const seen = await compareTallies({ db }, db.read, round);
  if (seen.differences.length === 0) return differences;
  const sure = await db.write(async (tx) => {
    await holdStill(db, tx);
    const found = await compareTallies({ db }, tx, round);
    if (fix) await addTallies(db, tx, round.id, found.corrections);
    return found;
  });
  return [...differences, ...sure.differences];
}

/** The next people of a round, compared in one moment; `last` is null after the last of them. */
async function recountBatch({ db }: Pick<Ctx, 'db'>, round: RoundRow, after: string, fix: boolean) {
  return db.write(async (tx) => {
    await holdStill(db, tx);
    const rows = await standingsAfter(db, tx, round.id, after, BATCH);
    if (rows.length === 0) return { differences: [], last: null };
    const personIds = rows.map((row) => row.personId);
    const reports = await reportsAbout(db, tx, round.id, personIds);
    const byPerson = Map.groupBy(reports.map(reportOf), (report) => report.personId);
    const states = await messageStatesOf(db, tx, round.id, personIds);
    const changes: Change[] = rows.map((row) => {
      const silence = silenceOf(states.get(row.personId) ?? []);
      return { row, after: foldStanding(silence, byPerson.get(row.personId) ?? []) };
    });
    const differences = changes.flatMap(standingDifferences);
    const wrong = new Set(differences.map((difference) => difference.personId));
    const rewritten = changes.filter(({ row }) => wrong.has(row.personId));
    if (fix && rewritten.length > 0) await writeStandings(db, tx, rewritten, round.openedAt);
    return { differences, last: rows.length < BATCH ? null : rows.at(-1)!.personId };
  });
}

const PAGE = 1000;

async function compareTallies({ db }: Pick<Ctx, 'db'>, handle: Handle, round: RoundRow) {
  const counted: TallyLine[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const rows = await standingsAfter(db, handle, round.id, after, PAGE);
    for (const row of rows) {
      const { departmentId, siteId } = row;
      const measures = measuresOf(standingOf(row), round.openedAt);
      counted.push(...measures.map((measure) => ({ departmentId, siteId, ...measure, n: 1 })));
    }
    after = rows.length < PAGE ? null : rows.at(-1)!.personId;
  }
  return tallyDifferences(await sumTallies(db, round.id, handle), counted);
}
