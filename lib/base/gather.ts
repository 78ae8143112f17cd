export interface Gathered<T, R> {
  (items: readonly T[]): Promise<R[]>;
  /** Calls whose batch has not begun. */
  waiting(): number;
}

/** Turns calls that come one by one into batches: while `lanes` batches are being worked on, the next is gathered; a lone call never waits. */
export function gather<T, R>(
  work: (items: readonly T[]) => Promise<readonly R[]>,
  most: number,
  lanes = 1,
): Gathered<T, R> {
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

  const call = (items: readonly T[]): Promise<R[]> =>
    new Promise((resolve, reject) => {
      queue.push({ items, resolve, reject });
      // After the current tick, so that calls made together go together.
      setImmediate(() => void run());
    });
  return Object.assign(call, { waiting: () => queue.length });
}
