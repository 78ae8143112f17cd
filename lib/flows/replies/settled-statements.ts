import { ownAnswersOf } from '#db/stores/answers/report-answers.ts';
import type { InboundRow } from '#db/stores/inbounds/inbounds.ts';
import { openReadingText, type ReadingRow } from '#db/stores/inbounds/readings.ts';
import { reportOfInbound } from '#db/stores/inbounds/rereads.ts';
import type { ReportRow } from '#db/stores/ledger/reports.ts';
import type { PersonRow } from '#db/stores/people/people.ts';
import { extrasOf } from '#db/stores/people/person-words.ts';
import { findRound, roundOf, startedRounds } from '#db/stores/rounds/rounds.ts';
import type { DataKey } from '#db/stores/upkeep/keys.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Extras, Statement } from '#lib/domain/report.ts';
import { roundsCovered } from '#lib/domain/round.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Ctx } from '../ctx.ts';

/** What goes into the ledger about one person. */
interface Said {
  personId: string;
  statement: Statement;
  roundIds: string[];
  /** Opened before anything is written: a transaction waits for no other connection. */
  key: DataKey;
  saidAt: Date | null;
  tokenRoundId: string | null;
  extras: Extras;
  answers?: readonly OwnAnswer[];
}

interface Settling {
  reading: ReadingRow;
  inbound: InboundRow;
  own: Uint8Array;
  person: PersonRow | null;
  status: Status | null;
}

/** What a decision of the tray means for the ledger: the waiting answer is taken off whoever it was counted for, and the status is stated of whom it is from. */
export async function statementsOf(ctx: Ctx, settling: Settling): Promise<Said[]> {
  const { reading, person, status } = settling;
  const readingId = reading.id;
  const counted = await countedAsUnread(ctx, reading);
  if (!counted) return person && status ? [await answerOf(ctx, settling, person, status, null)] : [];
  const { report, roundIds } = counted;
  const { personId, keyId, saidAt, tokenRoundId } = report;
  const extras = await extrasOf(ctx.keys, report);
  const key = await keyOf(ctx, keyId);
  const answers = await ownAnswersOf(ctx, report);
  const held = { personId, roundIds, key, saidAt, tokenRoundId, extras, answers };
  if (personId === (person?.id ?? personId)) {
    return [{ ...held, statement: { kind: 'settled', readingId, status: person ? status : null } }];
  }
  const notTheirs: Said = { ...held, extras: {}, answers: [], statement: { kind: 'settled', readingId, status: null } };
  return person && status ? [notTheirs, await answerOf(ctx, settling, person, status, roundIds)] : [notTheirs];
}

interface Counted {
  report: ReportRow;
  roundIds: string[];
}

/** The report by which this reading waits on somebody's standing; null where nobody was known. */
async function countedAsUnread(ctx: Ctx, reading: ReadingRow): Promise<Counted | null> {
  const counted = await reportOfInbound(ctx.db, ctx.db.read, reading.inboundId);
  if (!counted) return null;
  const { kind, proof, readingId } = counted.report;
  const waits = (kind === 'unread' && readingId === reading.id) || (kind === 'answer' && proof === 'claimed');
  return waits ? counted : null;
}

async function answerOf(
  ctx: Ctx,
  { reading, inbound, own }: Settling,
  person: PersonRow,
  status: Status,
  knownRoundIds: string[] | null,
): Promise<Said> {
  const roundIds = knownRoundIds ?? (await roundsOf(ctx, reading, inbound.receivedAt));
  const first = roundIds[0] && (await findRound(ctx.db, roundIds[0]));
  const comment = openReadingText(own, reading);
  return {
    personId: person.id,
    statement: { kind: 'answer', status, proof: 'operator' },
    roundIds,
    key: await keyOf(ctx, first ? first.keyId : person.keyId),
    saidAt: null,
    tokenRoundId: reading.roundId,
    extras: comment === '' ? {} : { comment },
  };
}

const keyOf = async (ctx: Ctx, id: string): Promise<DataKey> => ({ id, key: await ctx.keys.get(id) });

/** Newest first. */
async function roundsOf(ctx: Ctx, reading: ReadingRow, saidAt: Date): Promise<string[]> {
  const rounds = await startedRounds(ctx.db);
  const covered = roundsCovered({ saidAt, tokenRoundId: reading.roundId }, rounds.map(roundOf));
  const ids = new Set(covered.map((round) => round.id));
  return rounds.filter((round) => ids.has(round.id)).map((round) => round.id);
}
