import type { ReadingRow } from '#db/stores/inbounds/readings.ts';

/** Why it waits, in one word. */
export function trayKind({ status, personId, kind }: ReadingRow): 'help' | 'answer' | 'unclear' | 'nobody' {
  if (status === 'help') return 'help';
  if (personId === null) return 'nobody';
  return kind === 'answer' ? 'answer' : 'unclear';
}
