/** What is known of the messages to one destination that are in hand. */
export interface LaneState {
  /** One of them has been on its way for longer than is usual here, or the last one was. */
  slow: boolean;
  /** The destination has taken a message lately. */
  proven: boolean;
  /** Sessions that its operator allows. */
  most: number;
}

/**
 * How many sessions of a relay one destination may hold at a time. As long as others want them too, one that is slow or not known yet
 * gets a twentieth, and nobody more than three quarters: a few refused addresses never hold up the rest. `slowHeld`: sessions that
 * slow destinations hold together.
 */
export function laneShare(lane: LaneState, sessions: number, othersWant: boolean, slowHeld: number): number {
  const few = Math.max(1, Math.floor(sessions / 20));
  const most = Math.ceil(sessions * 0.75);
  if (lane.slow && othersWant && slowHeld >= sessions / 4) return 0;
  if (lane.slow || !lane.proven) return Math.min(lane.most, othersWant ? few : most);
  return Math.min(lane.most, othersWant ? most : sessions);
}
