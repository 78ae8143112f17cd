import { pause } from './time/pause.ts';

/**
 * Turns calls that come one by one into batches: while `lanes` batches are being worked on, the next is gathered. `lingerMs` says
 * how long a batch waits for company before it begins; a lone call never waits where that is 0.
 */
export function gather<T, R>(
  work: (items: readonly T[]) => Promise<readonly R[]>,
  most: number,
  lanes = 1,
  lingerMs: () => number = () => 0,
): (items: readonly T[]) => Promise<R[]> {
  interface Call {
    items: readonly T[];
    resolve(results: R[]): void;
    reject(error: unknown): void;
  }
  const queue: Call[] = [];
  let working = 0;

  async function run(): Promise<void> {
    if (working >= lanes) return;
    working += 1;
    while (queue.length > 0) {
      const wait = lingerMs();
      if (wait > 0) await pause(wait);
      const calls = nextBatch();
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
