/** What is known of the messages to one destination that are in hand. */
export interface LaneState {
  inFlight: number;
  waiting: number;
  /** One of them has been on its way for longer than is usual here, or the last one was. */
  slow: boolean;
  /** The destination has taken a message lately. */
  proven: boolean;
  /** Sessions that its operator allows. */
  most: number;
}

/**
 * How many sessions of a relay one destination may hold at a time. A slow one gets a tenth as long as others want them too, one that is
 * not known yet at most half, and nobody all of them while others wait: a few refused addresses never hold up the rest.
 */
export function laneShare(lane: LaneState, sessions: number, othersWant: boolean): number {
  const share = () => {
    if (lane.slow) return othersWant ? sessions / 10 : sessions * 0.75;
    if (!lane.proven) return sessions / 2;
    return othersWant ? sessions * 0.75 : sessions;
  };
  return Math.min(lane.most, Math.max(1, Math.ceil(share())));
}
