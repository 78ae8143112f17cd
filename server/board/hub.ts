import type { ServerResponse } from 'node:http';
import type { BoardSnapshot } from '#lib/domain/board.ts';

const TICK_MS = 250;
const BEAT_MS = 2_000;
/** A viewer whose line is stuck is let go; the browser comes back by itself. */
const MOST_BUFFERED = 1024 * 1024;

export interface HubSource {
  version(): Promise<string>;
  snapshot(): Promise<BoardSnapshot>;
}

/** One board for many viewers: computed once when something changed, the same bytes to everybody. */
export interface Hub {
  /** The newest event, computed when nobody has looked yet. */
  current(): Promise<Frame>;
  join(viewer: ServerResponse): Promise<void>;
  close(): void;
}

export interface Frame {
  /** Changes with the numbers, not with the clock. */
  etag: string;
  json: string;
}

export function createHub(source: HubSource, digest: (text: string) => string, onError: (error: unknown) => void): Hub {
  const viewers = new Set<ServerResponse>();
  let frame: Frame | null = null;
  let version = '';
  let ticking: Promise<void> | null = null;
  let beatAt = 0;

  async function refresh(): Promise<boolean> {
    const now = await source.version();
    if (frame && now === version) return false;
    const snapshot = await source.snapshot();
    version = now;
    const { asOf: _, ...numbers } = snapshot;
    const etag = digest(JSON.stringify(numbers));
    const changed = etag !== frame?.etag;
    frame = { etag, json: JSON.stringify(snapshot) };
    return changed;
  }

  // One refresh at a time, however many ask.
  let refreshing: Promise<boolean> | null = null;
  const refreshOnce = (): Promise<boolean> => {
    refreshing ??= refresh().finally(() => {
      refreshing = null;
    });
    return refreshing;
  };

  function send(text: string): void {
    for (const viewer of viewers) {
      if (viewer.writableLength > MOST_BUFFERED) viewer.destroy();
      else viewer.write(text);
    }
  }

  async function tick(): Promise<void> {
    while (viewers.size > 0) {
      try {
        if (await refreshOnce()) send(eventOf(frame!));
        if (performance.now() - beatAt > BEAT_MS) {
          beatAt = performance.now();
          send(`event: beat\ndata: ${JSON.stringify({ asOf: new Date().toISOString() })}\n\n`);
        }
      } catch (error) {
        onError(error);
      }
      await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    }
    ticking = null;
  }

  return {
    current: async () => {
      await refreshOnce();
      return frame!;
    },
    join: async (viewer) => {
      await refreshOnce();
      viewer.write(`retry: 2000\n\n${eventOf(stamped(frame!))}`);
      viewers.add(viewer);
      viewer.on('close', () => viewers.delete(viewer));
      if (ticking === null) ticking = tick();
    },
    close: () => {
      for (const viewer of viewers) viewer.end();
      viewers.clear();
    },
  };
}

/** Nothing has changed since the frame was made, so it is as of now. */
const stamped = (frame: Frame): Frame => {
  const snapshot = JSON.parse(frame.json) as BoardSnapshot;
  return { ...frame, json: JSON.stringify({ ...snapshot, asOf: new Date().toISOString() }) };
};

const eventOf = (frame: Frame): string => `event: snapshot\nid: ${frame.etag}\ndata: ${frame.json}\n\n`;
