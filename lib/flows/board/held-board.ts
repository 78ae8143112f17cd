import type { NumberedLine } from '#db/stores/ledger/tallies.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import type { Scope } from '#lib/domain/access.ts';
import type { BoardChange } from '#lib/domain/board/board-change.ts';
import { createBoardFold } from '#lib/domain/board/board-fold.ts';
import { type BoardSnapshot, headOf } from '#lib/domain/board.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { BoardPlaces } from './board-places.ts';

/** What stands between a viewer and the newest numbers. */
export interface BoardStep {
  id: string;
  /** A BoardChange as JSON. */
  json: string;
}

/** The board of one scope: made once, whoever looks. */
export interface BoardView {
  /** Another one as soon as any number has changed. */
  readonly id: string;
  /** A BoardSnapshot as JSON, the same bytes for everybody. */
  whole(language: Language): string;
  /** The steps from the board of this id to the newest; null when only the whole will do. */
  since(id: string): readonly BoardStep[] | null;
}

export interface HeldBoard extends BoardView {
  /** Takes in deltas that are not in yet; those after `floor` may come again. */
  move(lines: readonly NumberedLine[], round: RoundRow, floor: number, at: Date): void;
}

/** Some ten seconds of a busy round. */
const STEPS_KEPT = 40;

let made = 0;

/** Begins with all lines of the scope; `boot` tells its ids from those of another process. */
export function holdBoard(
  boot: string,
  scope: Scope,
  places: BoardPlaces,
  all: readonly NumberedLine[],
  first: RoundRow,
  begunAt: Date,
): HeldBoard {
  const departments = places.departmentsOf(scope);
  const inReach = new Set(departments.map(({ id }) => id));
  const fold = createBoardFold(departments, places.sites);
  for (const line of all) fold.add(line);
  fold.takeMoved();
  let seen = new Set(all.map(({ no }) => no));
  let round = first;
  let asOf = begunAt;
  let id = nextId();
  let steps: (BoardStep & { after: string })[] = [];
  const wholes = new Map<Language, string>();

  function nextId(): string {
    made += 1;
    return `${boot}.${made}`;
  }
  return {
    get id() {
      return id;
    },
    whole: (language) => {
      const known = wholes.get(language);
      if (known) return known;
      const head = headOf({ ...round, title: round.wording[language].title });
      const snapshot: BoardSnapshot = { ...head, asOf: asOf.toISOString(), ...fold.numbers() };
      const json = JSON.stringify(snapshot);
      wholes.set(language, json);
      return json;
    },
    since: (known) => {
      if (known === id) return [];
      const at = steps.findIndex(({ after }) => after === known);
      return at < 0 ? null : steps.slice(at);
    },
    move: (lines, now, floor, at) => {
      const fresh = lines.filter(({ no, departmentId }) => !seen.has(no) && inReach.has(departmentId));
      seen = new Set(lines.filter(({ no }) => no > floor).map(({ no }) => no));
      const sameHead = wordsOf(now) === wordsOf(round);
      if (fresh.length === 0 && sameHead) return;
      round = now;
      asOf = at;
      for (const line of fresh) fold.add(line);
      const after = id;
      id = nextId();
      wholes.clear();
      const moved = fold.takeMoved();
      if (moved === null || !sameHead) steps = [];
      else {
        const change: BoardChange = { after, asOf: at.toISOString(), ...moved };
        steps = [...steps.slice(1 - STEPS_KEPT), { after, id, json: JSON.stringify(change) }];
      }
    },
  };
}

const wordsOf = (round: RoundRow): string =>
  JSON.stringify(LANGUAGES.map((language) => headOf({ ...round, title: round.wording[language].title })));
