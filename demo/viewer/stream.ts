import { BUCKETS } from '#lib/domain/standing.ts';
import type { Numbers } from '../truth/numbers.ts';
import type { Desk } from './desk.ts';

export interface BoardStream {
  /** The numbers of the newest event; null before the first. */
  latest(): Numbers | null;
  stop(): void;
}

interface Snapshot {
  asked: number;
  answered: number;
  counts: number[];
  conflicts: number;
  openHelp: number;
  routes: Record<string, number>;
}

/** Follows the board as a browser does: server-sent events. */
export async function followStream({ cookie }: Desk, url: string): Promise<BoardStream> {
  const stopper = new AbortController();
  const response = await fetch(url, { headers: { accept: 'text/event-stream', cookie }, signal: stopper.signal });
  if (!response.ok || !response.body) throw new Error(`GET ${url}: ${response.status}`);
  let latest: Numbers | null = null;
  const read = async (body: AsyncIterable<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const part of body) {
      const events = `${rest}${decoder.decode(part, { stream: true })}`.split('\n\n');
      rest = events.pop()!;
      for (const event of events) latest = snapshotIn(event) ?? latest;
    }
  };
  read(response.body).catch((error) => {
    if (!stopper.signal.aborted) console.error('the stream of the board broke off', error);
  });
  return { latest: () => latest, stop: () => stopper.abort() };
}

function snapshotIn(event: string): Numbers | null {
  const lines = event.split('\n');
  if (!lines.includes('event: snapshot') && !lines.includes('event: change')) return null;
  const data = lines.find((line) => line.startsWith('data: '));
  return data ? numbersIn(JSON.parse(data.slice('data: '.length)) as Snapshot) : null;
}

function numbersIn({ asked, answered, counts, conflicts, openHelp, routes }: Snapshot): Numbers {
  const places = BUCKETS.map((bucket, i) => [bucket, counts[i] ?? 0] as const).filter(([, n]) => n > 0);
  return { asked, answered, places: Object.fromEntries(places), conflicts, openHelp, roads: onlyFilled(routes) };
}

const onlyFilled = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0));
