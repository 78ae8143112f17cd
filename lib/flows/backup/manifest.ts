/** The name under which the last backup stands among the facts of health. */
export const BACKUP = 'backup';

/** What stands beside a backup: what the file must be, and how far the audit had come. */
export interface Manifest {
  at: string;
  bytes: number;
  sha256: string;
  head: { no: number; hash: string } | null;
}
