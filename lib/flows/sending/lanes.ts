import { laneShare } from '#lib/domain/sending/lane-room.ts';

/** What is in hand for one relay, a lane for each destination, so that a slow one holds nobody else up. */
export interface Lanes<Job> {
  /** Begins it as soon as its lane has a session; `urgent` goes before what waits in the lane. */
  add(queue: string, job: Job, urgent: boolean): void;
  /** How many more of this destination are worth claiming. */
  roomOf(queue: string): number;
  /** Destinations without room. */
  fullQueues(): string[];
  /** Begun or waiting. */
  inHand(): Job[];
  size(): number;
  /** How long a hand-over takes lately; 0 while nothing was taken. */
  usualMs(): number;
  /** What has not begun, taken out again. */
  takeBack(): Job[];
  /** Notices lanes that take longer than is usual; to be called now and then. */
  lookForSlow(): void;
}

export interface LaneSettings<Job> {
  sessions: number;
  /** Sessions that the destination's operator allows. */
  most(queue: string): number;
  /** Monotonic milliseconds. */
  nowMs(): number;
  /** Hands it over; resolves to true when it was taken. Never rejects. */
  begin(job: Job): Promise<boolean>;
}

interface Lane<Job> {
  queue: string;
  most: number;
  waiting: Job[];
  begun: Map<Job, number>;
  slow: boolean;
  proven: boolean;
}

const SLOW_MS = 1_000;
const TIMES_USUAL = 4;
/** How much the newest hand-over weighs in what is usual. */
const NEWEST = 0.05;
const KEPT_LANES = 5_000;

export function createLanes<Job>({ sessions, most, nowMs, begin }: LaneSettings<Job>): Lanes<Job> {
  const lanes = new Map<string, Lane<Job>>();
  const withWaiting = new Set<Lane<Job>>();
  const fastAndBusy = new Set<Lane<Job>>();
  let inFlight = 0;
  let usualMs = 0;

  const laneOf = (queue: string): Lane<Job> => {
    const known = lanes.get(queue);
    if (known) return known;
    if (lanes.size >= KEPT_LANES) for (const lane of lanes.values()) if (isEmpty(lane)) lanes.delete(lane.queue);
    const lane = { queue, most: most(queue), waiting: [], begun: new Map(), slow: false, proven: false };
    lanes.set(queue, lane);
    return lane;
  };
  const isEmpty = (lane: Lane<Job>) => lane.waiting.length === 0 && lane.begun.size === 0;
  const note = (lane: Lane<Job>): void => {
    if (!lane.slow && !isEmpty(lane)) fastAndBusy.add(lane);
    else fastAndBusy.delete(lane);
  };
  const shareOf = (lane: Lane<Job>): number => {
    const othersWant = fastAndBusy.size > (fastAndBusy.has(lane) ? 1 : 0);
    return laneShare(lane, sessions, othersWant, lane.slow ? slowHeld() : 0);
  };
  const slowHeld = (): number => {
    let held = 0;
    for (const lane of lanes.values()) if (lane.slow) held += lane.begun.size;
    return held;
  };
  const isSlow = (tookMs: number): boolean => tookMs > SLOW_MS + TIMES_USUAL * usualMs;

  const pump = (): void => {
    for (const lane of withWaiting) {
      if (inFlight >= sessions) return;
      if (lane.begun.size >= shareOf(lane)) continue;
      const job = lane.waiting.shift()!;
      // To the end of the row: lanes take turns.
      withWaiting.delete(lane);
      if (lane.waiting.length > 0) withWaiting.add(lane);
      inFlight += 1;
      lane.begun.set(job, nowMs());
      void begin(job).then((taken) => finish(lane, job, taken));
    }
  };

  const finish = (lane: Lane<Job>, job: Job, taken: boolean): void => {
    const tookMs = nowMs() - lane.begun.get(job)!;
    lane.begun.delete(job);
    inFlight -= 1;
    if (taken) usualMs += (tookMs - usualMs) * (usualMs === 0 ? 1 : NEWEST);
    lane.slow = isSlow(tookMs);
    lane.proven = taken || (lane.proven && !lane.slow);
    note(lane);
    pump();
  };

  const roomOf = (queue: string): number => {
    const lane = laneOf(queue);
    const held = lane.begun.size + lane.waiting.length;
    if (lane.proven && !lane.slow) return lane.most - held;
    return Math.min(lane.most, shareOf(lane) * (lane.slow ? 1 : 2)) - held;
  };

  return {
    add: (queue, job, urgent) => {
      const lane = laneOf(queue);
      if (urgent) lane.waiting.unshift(job);
      else lane.waiting.push(job);
      withWaiting.add(lane);
      note(lane);
      pump();
    },
    roomOf,
    fullQueues: () => [...lanes.keys()].filter((queue) => roomOf(queue) <= 0),
    inHand: () => [...lanes.values()].flatMap((lane) => [...lane.begun.keys(), ...lane.waiting]),
    size: () => [...lanes.values()].reduce((sum, lane) => sum + lane.begun.size + lane.waiting.length, 0),
    usualMs: () => usualMs,
    takeBack: () => {
      const back = [...withWaiting].flatMap((lane) => lane.waiting.splice(0));
      withWaiting.clear();
      for (const lane of lanes.values()) note(lane);
      return back;
    },
    lookForSlow: () => {
      const now = nowMs();
      for (const lane of lanes.values()) {
        const [oldest] = lane.begun.values();
        if (oldest === undefined || lane.slow || !isSlow(now - oldest)) continue;
        lane.slow = true;
        note(lane);
      }
      pump();
    },
  };
}
