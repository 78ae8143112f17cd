import { answeredOf, type BoardSnapshot, type Place, type PlaceCounts, sumOf, type TallyLine } from '../board.ts';
import { minutesToShares } from './answer-shares.ts';

/** How fast the people of one place answered. */
export interface PlaceReport {
  id: string;
  name: string;
  /** 0 at the top of the tree. */
  depth: number;
  asked: number;
  answered: number;
  /** By SHARES, in minutes since the opening. */
  minutes: (number | null)[];
}

/** The places of a board, each with the minutes in which its people first answered, those below included. */
export function reportPlaces(
  shown: readonly PlaceCounts[],
  lines: readonly TallyLine[],
  placeOf: (line: TallyLine) => string,
): PlaceReport[] {
  const byId = new Map<string, Place>(shown.map((place) => [place.id, place]));
  const minutes = new Map(shown.map(({ id }) => [id, new Map<number, number>()]));
  for (const line of lines) {
    if (line.measure !== 'first_answer') continue;
    for (const id of upwards(byId, placeOf(line))) {
      const own = minutes.get(id)!;
      own.set(line.minute, (own.get(line.minute) ?? 0) + line.n);
    }
  }
  return shown.map(({ id, name, counts }) => {
    const asked = sumOf(counts);
    return {
      id,
      name,
      depth: upwards(byId, id).length - 1,
      asked,
      answered: answeredOf(counts),
      minutes: minutesToShares(asked, minutes.get(id)!),
    };
  });
}

/** A place and all above it. */
function upwards(byId: ReadonlyMap<string, Place>, from: string): string[] {
  const path: string[] = [];
  for (let place = byId.get(from); place; place = place.parentId === null ? undefined : byId.get(place.parentId))
    path.push(place.id);
  return path;
}

/** The minutes to SHARES of a whole round, from its curve. */
export function minutesOfRound({ asked, curve }: Pick<BoardSnapshot, 'asked' | 'curve'>): (number | null)[] {
  let before = 0;
  const minutes = curve.map(([minute, total]): [number, number] => {
    const n = total - before;
    before = total;
    return [minute, n];
  });
  return minutesToShares(asked, new Map(minutes));
}
