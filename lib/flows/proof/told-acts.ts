import type { AuditEntry } from '#db/stores/proof/audit.ts';
import type { Held } from '#db/stores/proof/reports-digest.ts';
import { ADOPTED, adoptedTo, CHAINED, COVERED, coveredBy, heldBy } from './report-acts.ts';

/** What the audit tells of reports. */
export interface ToldActs {
  /** By the number of the entry. */
  held: Map<number, Held>;
  /** The rounds that took a report in after it was stored, by its id. */
  takenInBy: Map<string, Set<string>>;
  adopted: { to: number; count: number } | null;
}

export const nothingTold = (): ToldActs => ({ held: new Map(), takenInBy: new Map(), adopted: null });

/** Adds what one entry tells. */
export function noteAct(told: ToldActs, entry: AuditEntry): void {
  if (entry.act === CHAINED) told.held.set(entry.no, heldBy(entry));
  if (entry.act === ADOPTED) told.adopted ??= adoptedTo(entry);
  if (entry.act !== COVERED) return;
  for (const id of coveredBy(entry))
    told.takenInBy.set(id, (told.takenInBy.get(id) ?? new Set<string>()).add(entry.subject));
}
