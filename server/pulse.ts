const BEAT_MS = 1_000;

/** Tells the parent process now and then that this one is alive and at work; a process that hangs, or that is not well, falls silent. */
export function startPulse(isWell: () => boolean = () => true): void {
  const beat = () => {
    if (process.connected && isWell()) process.send?.({ kind: 'alive' });
  };
  setInterval(beat, BEAT_MS).unref();
}
