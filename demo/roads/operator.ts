import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Status } from '#lib/domain/status.ts';
import { limit } from '../limit.ts';
import { csv } from '../roster-csv.ts';
import { anpi } from '../site/anpi.ts';
import type { Site } from '../site/site.ts';

export interface Entry {
  employeeNumber: string;
  status: Status;
}

export interface OperatorRoads {
  /** `anpi reply`, one process for one answer. */
  enter(entry: Entry, by: string): Promise<void>;
  /** A team leader's list, all or nothing. */
  enterFile(entries: readonly Entry[], by: string): Promise<void>;
}

const WORDS: Record<Status, string> = { safe: '無事', minor: '軽傷', serious: '重傷', help: '救助が必要' };

export function operatorRoads(site: Site): OperatorRoads {
  const run = limit(1, (...args: string[]) => anpi(site, ...args));
  let files = 0;
  return {
    enter: async ({ employeeNumber, status }, by) => {
      await run('reply', '--employee', employeeNumber, '--status', status, '--by', by);
    },
    enterFile: async (entries, by) => {
      const path = join(site.folder, `team-${++files}.csv`);
      const rows = entries.map(({ employeeNumber, status }) => [employeeNumber, WORDS[status]]);
      writeFileSync(path, csv([['社員番号', '状態'], ...rows]));
      await run('reply', '--file', path, '--by', by);
    },
  };
}
