/** Tells a rush from calm by how many raws one commit takes: then whoever waits for the word "received" goes before the board. */
export interface Rush {
  isOn(): boolean;
  /** How long the next commit waits for company: in a rush about as long as the last one took, at most 5 ms. */
  lingerMs(): number;
  /** Runs one commit of so many raws. */
  watch<T>(count: number, commit: () => Promise<T>): Promise<T>;
}

const MANY = 16;
const MOST_LINGER_MS = 5;
/** After so long without a commit it is calm again. */
const OVER_AFTER_MS = 100;

export function createRush(): Rush {
  let usual = 0;
  let tookMs = 0;
  let endedAt = 0;
  const isOn = (): boolean => usual >= MANY && performance.now() - endedAt < OVER_AFTER_MS;
  return {
    isOn,
    lingerMs: () => (isOn() ? Math.min(Math.ceil(tookMs), MOST_LINGER_MS) : 0),
    watch: async (count, commit) => {
      const began = performance.now();
      try {
        return await commit();
      } finally {
        endedAt = performance.now();
        tookMs = endedAt - began;
        usual = (usual * 3 + count) / 4;
      }
    },
  };
}
