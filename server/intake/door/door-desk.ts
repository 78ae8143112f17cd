import { type DoorPerson, findAtDoor } from '#db/stores/people/pins.ts';
import { type RoundRow, roundOf } from '#db/stores/rounds/rounds.ts';
import { countTries, type Tries } from '#lib/base/count-tries.ts';
import { gather } from '#lib/base/gather.ts';
import type { Round } from '#lib/domain/round.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import type { Take } from '#lib/flows/reading/take-and-read.ts';
import { roundsForNow } from '#lib/flows/replies/enter-for-person.ts';
import { VOICES, type Voice } from '../look/voices.ts';
import type { Piece } from '../press.ts';
import type { Page } from '../send-page.ts';
import { createDoorPace, type DoorPace } from './door-pace.ts';
import { closedPage } from './look/closed-page.ts';
import { createDoorPage, type DoorSheet } from './look/door-page.ts';
import { type DoorWords, doorWordsOf } from './look/door-words.ts';

const WINDOW_MS = 15 * 60_000;
/** In a quarter of an hour: wrong PINs of one number and from one network, claims about one number and from one network. Whole carriers share an address. */
const MOST = { number: 5, network: 500, claim: 5, claims: 500 } as const;
const MOST_KEPT = 200_000;
/** What is open may be so old on the page. */
const KEPT_MS = 1_000;
const MOST_AT_ONCE = 100;
/** In a crowd the database is asked so far apart, as for the pages of personal links. */
const APART_MS = 3;

/** All that answers the public door, made ready once. Its limits live in this one process and are forgotten by a restart. */
export interface DoorDesk {
  ctx: Ctx;
  take: Take;
  tries: Tries<keyof typeof MOST>;
  pace: DoorPace;
  findPerson(employeeNumber: string): Promise<DoorPerson | undefined>;
  words: Record<Voice, DoorWords>;
  page: Record<Voice, (sheet: DoorSheet) => Piece[]>;
  /** What an answer that is given now is about; undefined when the database does not say. */
  roundNow(): Promise<Round | null | undefined>;
  closed: Page;
}

export function createDoorDesk(ctx: Ctx, take: Take, pace: DoorPace = createDoorPace()): DoorDesk {
  const words = inEveryVoice((voice) => doorWordsOf(voice, ctx.core));
  // Those who come at the same moment share one question.
  const findTogether = gather((numbers: readonly string[]) => findAtDoor(ctx.db, numbers), MOST_AT_ONCE, {
    apartMs: APART_MS,
  });
  return {
    ctx,
    take,
    tries: countTries(ctx.clock, MOST, WINDOW_MS, MOST_KEPT),
    pace,
    findPerson: async (employeeNumber) => (await findTogether([employeeNumber]))[0],
    words,
    page: inEveryVoice((voice) => createDoorPage(words[voice], ctx.core.publicUrl)),
    roundNow: rememberRound(ctx),
    closed: { status: 404, body: closedPage([words.ja, ...VOICES.slice(1).map((voice) => words[voice])]) },
  };
}

function rememberRound(ctx: Ctx): DoorDesk['roundNow'] {
  let kept: Promise<Round | null | undefined> | null = null;
  let askedAt = 0;
  const ask = async (): Promise<Round | null | undefined> => {
    const [newest] = await roundsForNow(ctx);
    return newest && newest.state === 'open' ? sameRound(newest) : null;
  };
  let last: { row: RoundRow; round: Round } | null = null;
  // One object for one state of a round, so that what is rendered of it is rendered once.
  const sameRound = (row: RoundRow): Round => {
    if (JSON.stringify(last?.row) !== JSON.stringify(row)) last = { row, round: roundOf(row) };
    return last!.round;
  };
  return () => {
    if (kept && performance.now() - askedAt < KEPT_MS) return kept;
    askedAt = performance.now();
    kept = ask().catch((error) => {
      ctx.log.error('door without its round', { error: String(error) });
      return undefined;
    });
    return kept;
  };
}

function inEveryVoice<T>(make: (voice: Voice) => T): Record<Voice, T> {
  return { ja: make('ja'), en: make('en'), easy: make('easy') };
}
