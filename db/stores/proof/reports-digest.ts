import { createHash } from 'node:crypto';
import type { ReportRow } from '../ledger/reports.ts';

/** Which reports an entry of the audit holds, as its details say it. */
export interface Held {
  count: number;
  from: number;
  to: number;
  digest: string;
}

/** Gathers the numbers and signatures of reports, in the order of storing, into what their entry says. */
export function createReportsDigest() {
  const hash = createHash('sha256');
  const nos: { count: number; from: number; to: number } = { count: 0, from: 0, to: 0 };
  return {
    add({ no, signature }: Pick<ReportRow, 'no' | 'signature'>): void {
      hash.update(`${no} ${signature}\n`);
      if (nos.count === 0) nos.from = no;
      nos.to = no;
      nos.count++;
    },
    end: (): Held => ({ ...nos, digest: hash.digest('hex') }),
  };
}
