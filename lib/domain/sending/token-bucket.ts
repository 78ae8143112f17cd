/** A bucket that fills at `perSecond` and holds a second's worth, at least one. */
export interface Rate {
  perSecond: number;
}

/** What was granted, and the moment at which the bucket is full again: that moment is all there is to keep. */
export interface Grant {
  granted: number;
  fullAt: Date;
}

/** Takes up to `wanted` tokens (the generic cell rate algorithm). A clock that was put back empties the bucket for one filling at most. */
export function takeTokens(fullAt: Date | null, { perSecond }: Rate, wanted: number, now: Date): Grant {
  const perToken = 1000 / perSecond;
  const span = Math.max(1, perSecond) * perToken;
  const at = now.getTime();
  const missing = Math.min(Math.max((fullAt?.getTime() ?? at) - at, 0), span);
  const granted = Math.max(0, Math.min(wanted, Math.floor((span - missing) / perToken + 1e-6)));
  // A Date keeps whole milliseconds: rounded down, every grant would gain a part of one.
  return { granted, fullAt: new Date(Math.ceil(at + missing + granted * perToken - 1e-6)) };
}
