import { applyChange, type BoardChange } from '#lib/domain/board/board-change.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';

const SILENT_MS = 5_000;
const POLL_MS = 3_000;
const REOPEN_MS = 15_000;

interface Follow {
  /** Event stream with the events `snapshot` (its JSON), `change` (what has moved since) and `beat` (`{ asOf }`: until when nothing has changed). */
  streamUrl: string;
  /** The same snapshot by GET with an ETag, asked while the stream is silent. */
  snapshotUrl: string;
  onSnapshot: (snapshot: BoardSnapshot) => void;
  onBeat: (asOf: Date | null) => void;
}

/** Follows a round by its stream, by polling while the stream is silent, and comes back to the stream; returns how to stop. */
export function followSnapshots({ streamUrl, snapshotUrl, onSnapshot, onBeat }: Follow): () => void {
  let stopped = false;
  /** The newest snapshot and what the server calls it. */
  let known: { id: string; snapshot: BoardSnapshot } | null = null;
  let streamHeardAt = performance.now();
  let openedAt = streamHeardAt;
  let polledAt = Number.NEGATIVE_INFINITY;
  let source = open();

  function open(): EventSource {
    openedAt = performance.now();
    const stream = new EventSource(streamUrl);
    stream.addEventListener('snapshot', (event) => {
      const snapshot = snapshotIn(event.data);
      if (snapshot === null) return;
      streamHeardAt = performance.now();
      take(event.lastEventId, snapshot);
    });
    stream.addEventListener('change', (event) => {
      const change = changeIn(event.data);
      if (change === null) return;
      // A step from elsewhere: a new stream begins with the whole.
      if (known?.id !== change.after) return reopen();
      streamHeardAt = performance.now();
      take(event.lastEventId, applyChange(known.snapshot, change));
    });
    stream.addEventListener('beat', (event) => {
      streamHeardAt = performance.now();
      onBeat(asOfIn(event.data));
    });
    return stream;
  }

  function take(id: string, snapshot: BoardSnapshot): void {
    known = { id, snapshot };
    onSnapshot(snapshot);
  }

  function reopen(): void {
    source.close();
    source = open();
  }

  async function poll(): Promise<void> {
    const startedAt = performance.now();
    polledAt = startedAt;
    const response = await fetch(snapshotUrl, {
      cache: 'no-store',
      headers: known === null ? {} : { 'if-none-match': `"${known.id}"` },
      signal: AbortSignal.timeout(2 * POLL_MS),
    });
    const snapshot = response.ok ? snapshotIn(await response.text()) : null;
    // The stream has spoken meanwhile: what it said is newer.
    if (stopped || streamHeardAt > startedAt) return;
    if (response.status === 304) onBeat(timeIn(response.headers.get('date') ?? ''));
    if (snapshot === null) return;
    take((response.headers.get('etag') ?? '').replaceAll('"', ''), snapshot);
  }

  function tick(): void {
    const now = performance.now();
    if (now - streamHeardAt < SILENT_MS) return;
    // A connection may be dead without having been closed.
    if (now - Math.max(openedAt, streamHeardAt) > REOPEN_MS) reopen();
    if (now - polledAt >= POLL_MS) poll().catch(() => {});
  }

  const timer = setInterval(tick, 1000);
  return () => {
    clearInterval(timer);
    stopped = true;
    source.close();
  };
}

/** A sign-in page or an error is not a snapshot. */
function snapshotIn(text: string): BoardSnapshot | null {
  const value = objectIn(text);
  return value !== null && 'counts' in value ? (value as BoardSnapshot) : null;
}

function changeIn(text: string): BoardChange | null {
  const value = objectIn(text);
  return value !== null && 'after' in value ? (value as BoardChange) : null;
}

function asOfIn(text: string): Date | null {
  const value = objectIn(text);
  return value !== null && 'asOf' in value ? timeIn(String(value.asOf)) : null;
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function timeIn(text: string): Date | null {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}
