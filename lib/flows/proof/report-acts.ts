import type { AuditEntry } from '#db/stores/proof/audit.ts';
import type { Held } from '#db/stores/proof/reports-digest.ts';

/** The act under which an entry of the audit holds reports. */
export const CHAINED = 'reports.chain';

/** The act that counted the reports of releases which did not sign them; there is one. */
export const ADOPTED = 'reports.adopt';

/** The act that had reports count in a round which opened after they were stored: no signature of theirs names it. */
export const COVERED = 'reports.cover';

export const coveredBy = ({ details }: AuditEntry): string[] => (details as unknown as { reports: string[] }).reports;

export const heldBy = ({ details }: AuditEntry): Held => details as unknown as Held;

export const adoptedTo = ({ details }: AuditEntry): { to: number; count: number } =>
  details as unknown as { to: number; count: number };
