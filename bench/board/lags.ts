import type { Sights } from './viewers.ts';

/** How long after its acknowledgement one viewer saw each answer from the `first` on, in ms; the k-th is on the screen when k are counted. */
export function lagsOf(sights: Sights, acknowledgedAtMs: readonly number[], first: number): number[] {
  const lags: number[] = [];
  let sight = 0;
  for (let k = first; k < acknowledgedAtMs.length; k++) {
    while (sight < sights.length && sights[sight]![1] < k + 1) sight++;
    if (sight === sights.length) throw new Error(`a viewer never saw answer ${k + 1} of ${acknowledgedAtMs.length}`);
    lags.push(Math.max(0, sights[sight]![0] - acknowledgedAtMs[k]!));
  }
  return lags;
}
