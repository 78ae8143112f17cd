/** When things happen: in the time of the story, or one after the other as fast as they are taken. */
export interface Pace {
  /** Does `work` so many minutes of the story from now. */
  after(minutes: number, work: () => Promise<void>): void;
  /** Does `work` once what `after` planned is over. */
  later(work: () => Promise<void>): void;
  stop(): void;
}

export interface Hurry extends Pace {
  /** True when nothing is under way; throws what went wrong. */
  isIdle(): boolean;
  /** Something outside what was planned went wrong. */
  fail(error: unknown): void;
  /** Lets everything that was put off happen. */
  goOn(): void;
}

/** Three minutes of life in one second: after two minutes nine of ten who will answer have done so. */
const MS_A_MINUTE = 333;
const LONGEST_MINUTES = 12 * 60;
const LATER_MS = 25_000;

export function livePace(onError: (error: unknown) => void): Pace {
  const timers = new Set<NodeJS.Timeout>();
  const start = (ms: number, work: () => Promise<void>): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work().catch(onError);
    }, ms);
    timers.add(timer);
  };
  return {
    after: (minutes, work) => start(Math.min(minutes, LONGEST_MINUTES) * MS_A_MINUTE, work),
    later: (work) => start(LATER_MS, work),
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

export function hurry(): Hurry {
  const postponed: (() => Promise<void>)[] = [];
  const errors: unknown[] = [];
  let underWay = 0;
  const start = (work: () => Promise<void>): void => {
    underWay++;
    setImmediate(() => {
      work()
        .catch((error) => errors.push(error))
        .finally(() => {
          underWay--;
        });
    });
  };
  return {
    after: (_, work) => start(work),
    later: (work) => postponed.push(work),
    isIdle: () => {
      if (errors.length > 0) throw errors[0];
      return underWay === 0;
    },
    fail: (error) => void errors.push(error),
    goOn: () => {
      for (const work of postponed.splice(0)) start(work);
    },
    stop: () => {},
  };
}
