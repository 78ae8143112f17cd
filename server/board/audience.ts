import type { ServerResponse } from 'node:http';
import { type Scope, scopeKey } from '#lib/domain/access.ts';
import type { Language } from '#lib/domain/person.ts';
import type { LiveBoards } from '#lib/flows/board/live-boards.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { createHub, type Hub } from './hub.ts';

const TICK_MS = 250;
const BEAT_MS = 2_000;

interface Watched {
  roundId: string;
  scope: Scope;
  language: Language;
}

/** Everybody who follows a board by a stream; one tick serves them all, and none goes on while nobody looks. */
export interface BoardAudience {
  join(watched: Watched, viewer: ServerResponse, lastId: string | undefined): Promise<void>;
  close(): void;
}

export function createAudience({ clock, log }: Pick<Ctx, 'clock' | 'log'>, boards: LiveBoards): BoardAudience {
  const hubs = new Map<string, Watched & { hub: Hub }>();
  let ticking = false;
  let beatAt = 0;

  const hubOf = (watched: Watched): Hub => {
    const key = `${watched.roundId} ${watched.language} ${scopeKey(watched.scope)}`;
    const known = hubs.get(key) ?? { ...watched, hub: createHub(watched.language) };
    hubs.set(key, known);
    return known.hub;
  };

  async function tick(): Promise<void> {
    const beats = performance.now() - beatAt >= BEAT_MS;
    if (beats) beatAt = performance.now();
    for (const [key, { hub, roundId, scope }] of hubs) {
      if (hub.viewers === 0) hubs.delete(key);
      try {
        hub.tell(await boards.view(roundId, scope));
        if (beats) hub.beat(clock.now());
      } catch (error) {
        log.error('board tick', { error: String(error) });
      }
    }
    if (hubs.size === 0) ticking = false;
    else setTimeout(() => void tick(), TICK_MS).unref();
  }

  return {
    join: async (watched, viewer, lastId) => {
      const view = await boards.view(watched.roundId, watched.scope);
      hubOf(watched).join(viewer, view, lastId, clock.now());
      if (ticking) return;
      ticking = true;
      setTimeout(() => void tick(), TICK_MS).unref();
    },
    close: () => {
      for (const { hub } of hubs.values()) hub.close();
    },
  };
}
