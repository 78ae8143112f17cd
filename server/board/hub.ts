import type { ServerResponse } from 'node:http';
import type { Language } from '#lib/domain/person.ts';
import type { BoardView } from '#lib/flows/board/held-board.ts';

/** A viewer whose line is stuck is let go; the browser comes back by itself. */
const MOST_BUFFERED = 1024 * 1024;

/** All viewers of one board in one language: the same bytes to everybody, nothing while nothing has changed. */
export interface Hub {
  readonly viewers: number;
  /** Begins with what the viewer does not have yet, and tells the time. */
  join(viewer: ServerResponse, view: BoardView, lastId: string | undefined, now: Date): void;
  tell(view: BoardView): void;
  beat(now: Date): void;
  close(): void;
}

export function createHub(language: Language): Hub {
  const viewers = new Set<ServerResponse>();
  let told = '';

  function send(bytes: string): void {
    const buffer = Buffer.from(bytes);
    for (const viewer of viewers) {
      if (viewer.writableLength > MOST_BUFFERED) viewer.destroy();
      else viewer.write(buffer);
    }
  }
  const tell = (view: BoardView): void => {
    if (view.id === told) return;
    send(eventsSince(view, told, language));
    told = view.id;
  };
  return {
    get viewers() {
      return viewers.size;
    },
    tell,
    join: (viewer, view, lastId, now) => {
      if (viewers.size === 0) told = view.id;
      tell(view);
      viewer.write(`retry: 2000\n\n${eventsSince(view, lastId ?? '', language)}${beatOf(now)}`);
      viewers.add(viewer);
      viewer.on('close', () => viewers.delete(viewer));
    },
    beat: (now) => send(beatOf(now)),
    close: () => {
      for (const viewer of viewers) viewer.end();
      viewers.clear();
    },
  };
}

function eventsSince(view: BoardView, id: string, language: Language): string {
  const steps = view.since(id);
  if (steps === null) return eventOf('snapshot', view.id, view.whole(language));
  return steps.map((step) => eventOf('change', step.id, step.json)).join('');
}

const eventOf = (event: string, id: string, json: string): string => `event: ${event}\nid: ${id}\ndata: ${json}\n\n`;
const beatOf = (asOf: Date): string => `event: beat\ndata: ${JSON.stringify({ asOf })}\n\n`;
