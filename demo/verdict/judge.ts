import type { Belief } from '../truth/believe.ts';
import { differences, numbersOf } from '../truth/numbers.ts';
import type { Truth } from '../truth/truth.ts';
import { readBoardPage } from '../viewer/board-page.ts';
import type { Desk } from '../viewer/desk.ts';
import { type Listed, readPeopleLists } from '../viewer/people-lists.ts';
import type { BoardStream } from '../viewer/stream.ts';
import { countLost } from './count-lost.ts';

/** What `--once` prints as its last line. */
export interface Verdict {
  people: number;
  asked: number;
  /** People of whom a relay or the telephone provider took something. */
  handed_over: number;
  answered: number;
  by_status: Record<string, number>;
  by_route: Record<string, number>;
  /** Mails that each relay took; the first one fails half-way. */
  by_relay: Record<string, number>;
  /** People on the list of the safe who are not safe by what they said at a counted proof. */
  false_safe: number;
  /** Answers that were acknowledged and are nowhere. */
  lost: number;
  board_equals_truth: boolean;
  seconds: number;
}

const STATUSES = ['safe', 'minor', 'serious', 'help', 'needs_reading', 'automatic_only'];

export interface Judged {
  verdict: Omit<Verdict, 'seconds' | 'by_relay'>;
  /** Why the board is not equal, for a person to read. */
  complaints: string[];
}

/** Compares what a viewer sees on the page, in the stream and on the lists with what really happened. */
export async function judge(
  desk: Desk,
  boardUrl: string,
  listUrl: string,
  stream: BoardStream,
  truth: Truth,
): Promise<Judged> {
  const page = await readBoardPage(desk, boardUrl);
  const lists = await readPeopleLists(desk, listUrl);
  const beliefs = truth.beliefs();
  const expected = numbersOf(beliefs.values());
  const seen = stream.latest();
  if (!seen) throw new Error('the stream has not said anything');
  const complaints = [
    ...differences(expected, page).map((line) => `page, ${line}`),
    ...differences(expected, seen).map((line) => `stream, ${line}`),
    ...misplaced(beliefs, lists),
  ];
  const shownSafe = lists.filter(({ place }) => place === 'safe');
  const falseSafe = shownSafe.filter(({ employeeNumber }) => beliefs.get(employeeNumber)?.place !== 'safe');
  const places = Object.entries(page.places).filter(([place]) => STATUSES.includes(place));
  return {
    complaints,
    verdict: {
      people: beliefs.size,
      asked: page.asked,
      handed_over: truth.handedOver(),
      answered: page.answered,
      by_status: Object.fromEntries(places),
      by_route: seen.roads,
      false_safe: falseSafe.length,
      lost: await countLost(desk, truth, lists),
      board_equals_truth: complaints.length === 0,
    },
  };
}

function misplaced(beliefs: ReadonlyMap<string, Belief>, lists: readonly Listed[]): string[] {
  const shown = Map.groupBy(lists, ({ employeeNumber }) => employeeNumber);
  const numbers = new Set([...beliefs.keys(), ...shown.keys()]);
  return [...numbers].flatMap((no) => {
    const really = beliefs.get(no)?.place ?? 'unknown';
    const seen = (shown.get(no) ?? []).map(({ place }) => place).join(' and ') || 'nowhere';
    return seen === really ? [] : `list, ${no}: truth ${really}, seen ${seen}`;
  });
}
