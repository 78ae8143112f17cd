import { pause } from './time/pause.ts';

export interface Gathering {
  /** So many batches are worked on at a time: 1 where nothing is said. */
  lanes?: number;
  /** Batches begin at least so far apart, so that what each costs by itself is shared by more calls. */
  apartMs?: number;
  /** How long the next batch waits for company before it begins. */
  lingerMs?: () => number;
}

/**
 * Turns calls that come one by one into batches of at most `most` items: while the lanes are working, the next batch is gathered.
 * One that is full waits for nothing, nor does a lone call where no linger is asked for.
 */
export function gather<T, R>(
  work: (items: readonly T[]) => Promise<readonly R[]>,
  most: number,
  { lanes = 1, apartMs = 0, lingerMs = () => 0 }: Gathering = {},
): (items: readonly T[]) => Promise<R[]> {
  interface Call {
    items: readonly T[];
    resolve(results: R[]): void;
    reject(error: unknown): void;
  }
  const queue: Call[] = [];
  let working = 0;
  let begunAt = Number.NEGATIVE_INFINITY;

  async function run(): Promise<void> {
    if (working >= lanes) return;
    working += 1;
    while (queue.length > 0) {
      const wait = isFull() ? 0 : Math.max(lingerMs(), begunAt + apartMs - performance.now());
      if (wait > 0) await pause(wait);
      const calls = nextBatch();
      // Another lane may have taken them meanwhile.
      if (calls.length === 0) break;
      begunAt = performance.now();
      try {
        const results = await work(calls.flatMap((call) => call.items));
        let at = 0;
        for (const call of calls) {
          call.resolve(results.slice(at, at + call.items.length));
          at += call.items.length;
        }
      } catch (error) {
        for (const call of calls) call.reject(error);
      }
    }
    working -= 1;
  }

  const isFull = (): boolean => queue.reduce((size, { items }) => size + items.length, 0) >= most;

  function nextBatch(): Call[] {
    const calls: Call[] = [];
    let size = 0;
    while (queue.length > 0 && (calls.length === 0 || size + queue[0]!.items.length <= most)) {
      const call = queue.shift()!;
      calls.push(call);
      size += call.items.length;
    }
    return calls;
  }

  return (items) =>
    new Promise((resolve, reject) => {
      queue.push({ items, resolve, reject });
      // After the current tick, so that calls made together go together.
      setImmediate(() => void run());
    });
}
