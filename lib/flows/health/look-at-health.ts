import { readdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { countLate } from '#db/stores/messages/late-work.ts';
import { readFacts } from '#db/stores/upkeep/health-facts.ts';
import { readDutyReach } from '../alerts/duty-reach.ts';
import type { Ctx } from '../ctx.ts';
import { judgeHealth, type PartHealth } from './judge-health.ts';

const LATE_MS = 5 * 60_000;
const UNREAD_MS = 60_000;

/** How the whole program is, as far as this process can see it; writes nothing. */
export async function lookAtHealth(ctx: Pick<Ctx, 'db' | 'core' | 'clock' | 'channels'>): Promise<PartHealth[]> {
  const { db, core, clock, channels } = ctx;
  const now = clock.now();
  const before = (ms: number) => new Date(now.getTime() - ms);
  const file = /^sqlite:(.+)$/.exec(core.databaseUrl)?.[1];
  const home = dirname(core.masterKeyFile);
  const spool = core.spoolFolder ?? join(home, 'spool');
  const [facts, { late, unread }, duty, freeBytes, spooled] = await Promise.all([
    readFacts(db),
    countLate(db, before(LATE_MS), before(UNREAD_MS)),
    readDutyReach(db, channels),
    freeIn(file ? dirname(file) : home),
    spooledIn(spool),
  ]);
  return judgeHealth({ now, facts, late, unread, duty, freeBytes, spooled, isPg: db.dialect === 'pg' });
}

async function freeIn(folder: string): Promise<number> {
  // A folder that is not there yet lies on the disk of this one.
  const { bavail, bsize } = await statfs(folder).catch(() => statfs('.'));
  return bavail * bsize;
}

/** Files of the spool that hold anything. */
async function spooledIn(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.filter((name) => name.endsWith('.spool')).map((name) => stat(join(folder, name))),
  );
  return sizes.filter(({ size }) => size > 0).length;
}
