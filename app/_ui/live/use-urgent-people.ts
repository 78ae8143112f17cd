'use client';

import { useEffect, useState } from 'react';
import type { PersonLine } from '#lib/domain/board/person-line.ts';
import { type BoardSnapshot, countOf } from '#lib/domain/board.ts';
import { personLinesIn } from './person-lines-in.ts';

const AGAIN_MS = 2_000;
const FRESH_MS = 30_000;

/** The people behind help and serious: read anew when a count changes, until they agree with it, and twice a minute for their newest words. */
export function useUrgentPeople(initial: readonly PersonLine[] | null, url: string | null, snapshot: BoardSnapshot) {
  const [people, setPeople] = useState(initial);
  const help = countOf(snapshot.counts, 'help');
  const serious = countOf(snapshot.counts, 'serious');
  const { openHelp } = snapshot;
  useEffect(() => {
    if (url === null) return;
    const stopped = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let waitMs = AGAIN_MS;
    const read = async () => {
      const lines = await linesAt(url, stopped.signal);
      if (stopped.signal.aborted) return;
      if (lines !== null) setPeople(lines);
      const agrees = lines !== null && agree(lines, { help, serious, openHelp });
      waitMs = agrees ? FRESH_MS : Math.min(FRESH_MS, waitMs * 2);
      timer = setTimeout(read, waitMs);
    };
    read().catch(() => {});
    return () => {
      stopped.abort();
      clearTimeout(timer);
    };
  }, [url, help, serious, openHelp]);
  return people;
}

interface Expected {
  help: number;
  serious: number;
  openHelp: number;
}

const agree = (lines: readonly PersonLine[], expected: Expected): boolean =>
  lines.filter(({ bucket }) => bucket === 'help').length === expected.help &&
  lines.filter(({ bucket }) => bucket === 'serious').length === expected.serious &&
  lines.filter(({ openHelp }) => openHelp).length === expected.openHelp;

async function linesAt(url: string, signal: AbortSignal): Promise<PersonLine[] | null> {
  try {
    const response = await fetch(url, { cache: 'no-cache', signal });
    return response.ok ? personLinesIn(await response.json()) : null;
  } catch {
    return null;
  }
}
