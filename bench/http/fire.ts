import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Hits, Shots } from './cannon.ts';

/** Fires from a process of its own, so that no side pays for the shooting. */
export function openCannon(): { fire(shots: Shots): Promise<Hits>; close(): void } {
  const child = fork(join(import.meta.dirname, 'cannon.ts'));
  return {
    fire: async (shots) => {
      child.send(shots);
      const [hits] = await once(child, 'message');
      return hits as Hits;
    },
    close: () => child.disconnect(),
  };
}
