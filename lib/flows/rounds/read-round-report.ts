import { sumTallies } from '#db/stores/ledger/tallies.ts';
import { answersByRoad, type ChannelReport, channelReports } from '#db/stores/rounds/round-report.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { ALL } from '#lib/domain/access.ts';
import { minutesToShares } from '#lib/domain/board/answer-shares.ts';
import { minutesOfRound, type PlaceReport, reportPlaces } from '#lib/domain/board/round-report.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import { type AskedRollUp, readRollUps } from '../answers/read-roll-ups.ts';
import { readBoard } from '../board/read-board.ts';
import type { Ctx } from '../ctx.ts';

/** How one road was used: how many answers stand by it, and by when parts of those had come. */
export interface RoadReport {
  route: string;
  answered: number;
  /** By SHARES of the answers of this road. */
  minutes: (number | null)[];
}

/** A round and how fast it was answered as a whole. */
export interface ComparedRound {
  board: BoardSnapshot;
  minutes: (number | null)[];
}

export interface RoundReport extends ComparedRound {
  departments: PlaceReport[];
  sites: PlaceReport[];
  roads: RoadReport[];
  channels: ChannelReport[];
  /** Of its own questions. */
  answers: AskedRollUp[];
  /** Earlier rounds to set beside it, the newest first; each has its own numbers. */
  earlier: ComparedRound[];
}

const MOST_EARLIER = 3;

/** How fast a round was answered, by department, site, road and channel, beside earlier drills; and beside real rounds, if it was one. Throws `round.not_found`. */
export async function readRoundReport(ctx: Ctx, roundId: string, language: Language): Promise<RoundReport> {
  const { db } = ctx;
  const board = await readBoard(ctx, roundId, language);
  const [lines, answers, channels, rounds] = await Promise.all([
    sumTallies(db, roundId),
    answersByRoad(db, roundId),
    channelReports(db, roundId),
    startedRounds(db),
  ]);
  const own = rounds.find(({ id }) => id === roundId)!;
  const before = rounds.filter(({ no, kind }) => no < own.no && (kind === 'drill' || kind === own.kind));
  const earlier = await Promise.all(before.slice(0, MOST_EARLIER).map(({ id }) => readBoard(ctx, id, language)));
  return {
    board,
    minutes: minutesOfRound(board),
    departments: reportPlaces(board.departments, lines, (line) => line.departmentId),
    sites: reportPlaces(board.sites, lines, (line) => line.siteId),
    roads: roadsOf(answers, own.openedAt ?? ctx.clock.now()),
    channels,
    answers: await readRollUps(ctx, own, language, ALL),
    earlier: earlier.map((one) => ({ board: one, minutes: minutesOfRound(one) })),
  };
}

function roadsOf(answers: Awaited<ReturnType<typeof answersByRoad>>, openedAt: Date): RoadReport[] {
  const byRoad = Map.groupBy(answers, ({ route }) => route);
  const roads = [...byRoad].map(([route, own]) => {
    const minutes = new Map<number, number>();
    for (const { answeredAt } of own) {
      const minute = Math.max(0, Math.floor((answeredAt.getTime() - openedAt.getTime()) / 60_000));
      minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    }
    return { route, answered: own.length, minutes: minutesToShares(own.length, minutes) };
  });
  return roads.sort((a, b) => b.answered - a.answered);
}
