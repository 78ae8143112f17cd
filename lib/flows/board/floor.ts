import type { Db } from '#db/db.ts';

/** The delta up to which everything was read: SQLite commits deltas in the order of their numbers, PostgreSQL may show a lower one later. */
export interface Floor {
  readonly no: number;
  /** Deltas up to this one have been read. */
  rise(newest: number): void;
  /** Everything is being counted anew; the newest delta was this one. */
  restart(newest: number): void;
  /** Time to count anew in case somebody was very late. */
  isDoubtful(): boolean;
}

/** Far longer than any transaction of ours takes. */
const LATE_MS = 2_000;
/** What may have been given numbers within that time. */
const LATE_NOS = 10_000;
const SURE_MS = 30_000;

export function createFloor(dialect: Db['dialect']): Floor {
  let no = 0;
  if (dialect === 'sqlite') {
    const rise = (newest: number) => {
      no = Math.max(no, newest);
    };
    return {
      get no() {
        return no;
      },
      rise,
      restart: rise,
      isDoubtful: () => false,
    };
  }
  let heights: { no: number; at: number }[] = [];
  let restartedAt = 0;
  return {
    get no() {
      return no;
    },
    rise: (newest) => {
      const at = performance.now();
      const [old, recent] = [
        heights.filter((height) => at - height.at > LATE_MS),
        heights.filter((height) => at - height.at <= LATE_MS),
      ];
      no = Math.max(no, ...old.map((height) => height.no));
      heights = [...recent, { no: newest, at }];
    },
    restart: (newest) => {
      no = Math.max(0, newest - LATE_NOS);
      heights = [];
      restartedAt = performance.now();
    },
    isDoubtful: () => performance.now() - restartedAt > SURE_MS,
  };
}
