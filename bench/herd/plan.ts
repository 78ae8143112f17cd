/** So many arrivals a second, for so many seconds. */
export interface Stretch {
  kind: 'steady' | 'burst';
  perSecond: number;
  seconds: number;
}

export interface Plan {
  /** So many are asked, the first of whom come. */
  asked: number;
  people: number;
  /** One after the other; the last goes on until everybody has come. */
  stretches: readonly Stretch[];
  scansPerSecond: number;
  /** Scanners that come when all else is over. */
  quietScans: number;
}

const steady = (seconds: number): Stretch => ({ kind: 'steady', perSecond: 333, seconds });
const burst = (seconds: number): Stretch => ({ kind: 'burst', perSecond: 2_000, seconds });
const wave = [steady(40), burst(5), steady(5)];

/** In half the drills the most frequent time to answer is two minutes: peaks that hold, and bursts upon them. */
export const LONG: Plan = {
  asked: 100_000,
  people: 100_000,
  stretches: [...wave, ...wave, ...wave, ...wave],
  scansPerSecond: 475,
  quietScans: 5_000,
};

export const SHORT: Plan = {
  asked: 12_000,
  people: 8_000,
  stretches: [steady(13), burst(1), steady(5)],
  scansPerSecond: 475,
  quietScans: 1_000,
};

export interface Arrival {
  /** After the first one, in ms. */
  atMs: number;
  kind: Stretch['kind'];
}

/** When each person comes, evenly within each stretch. */
export function arrivalsOf({ people, stretches }: Plan): Arrival[] {
  const arrivals: Arrival[] = [];
  let from = 0;
  stretches.forEach(({ kind, perSecond, seconds }, at) => {
    const most = at === stretches.length - 1 ? people : perSecond * seconds;
    for (let i = 0; i < most && arrivals.length < people; i++)
      arrivals.push({ atMs: from + (i * 1_000) / perSecond, kind });
    from += seconds * 1_000;
  });
  return arrivals;
}
