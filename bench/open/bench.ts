import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { pause } from '#lib/base/time/pause.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { type Wired, wire } from '#lib/wire.ts';
import { environmentIn, startProcess } from '#tests/support/processes.ts';
import type { Measured } from '../report.ts';
import { startSink } from '../send/sink.ts';
import { seedCompany } from './company.ts';

const PEOPLE = 100_000;
const QUEUED_IN_S = 3;
const FIRST_MAIL_IN_S = 1;

/** How soon a round for 100,000 people is queued, and its first mail handed over, by a worker of its own; beside one bare INSERT ... SELECT of the same rows. */
export async function open(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'anpi-bench-'));
  await using relay = await startSink();
  const smtp = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(relay.port), SMTP_TLS: 'none' };
  const env = environmentIn(folder, { ...smtp, MAIL_FROM: 'anpi@example.co.jp', MAIL_IN_PORT: '0' });
  const wired = await wire('bench', env);
  await seedCompany(wired.ctx, PEOPLE);
  const bare = insertBare(join(folder, 'anpi.db'));
  const worker = await startProcess('server/worker.ts', env);
  const startedAt = performance.now();
  const roundId = await openRound(wired.ctx, { kind: 'real', wording: WORDING, audience: EVERYBODY }, 'bench');
  const first = until(() => isOut(wired)).then(() => secondsSince(startedAt));
  // Whoever opens a round writes its audience too, beside the worker.
  await fillRounds(wired.ctx);
  await until(() => isQueued(wired, roundId));
  const queued = secondsSince(startedAt);
  const firstMail = await first;
  const { messages } = wired.ctx.db.t;
  const rows = await wired.ctx.db.read.$count(messages, eq(messages.roundId, roundId));
  await worker.kill();
  await wired.close();
  rmSync(folder, { recursive: true, force: true });
  if (rows !== PEOPLE) throw new Error(`${rows} of ${PEOPLE} messages were queued`);
  return {
    ratios: {
      queued_in_time: { value: QUEUED_IN_S / queued, atLeast: 1 },
      first_mail_in_time: { value: FIRST_MAIL_IN_S / firstMail, atLeast: 1 },
    },
    figures: { queued_seconds: queued, first_mail_seconds: firstMail, bare_seconds: bare, vs_bare: bare / queued },
    lines: [
      `a round for ${PEOPLE} people on SQLite, its worker sending meanwhile to ${relay.name}`,
      `queued in ${queued.toFixed(2)} s, the first mail handed over after ${firstMail.toFixed(2)} s`,
      `one bare INSERT ... SELECT of the same standings and messages: ${bare.toFixed(2)} s`,
    ],
  };
}

const WORDING = {
  ja: { title: '宮城県沖で地震（最大震度6強）', body: '' },
  en: { title: 'Earthquake off Miyagi', body: '' },
};

const secondsSince = (at: number): number => (performance.now() - at) / 1000;

async function until(met: () => Promise<boolean>): Promise<void> {
  while (!(await met())) await pause(10);
}

async function isQueued({ ctx: { db } }: Wired, roundId: string): Promise<boolean> {
  const { rounds } = db.t;
  const [row] = await db.read.select({ filledTo: rounds.filledTo }).from(rounds).where(eq(rounds.id, roundId));
  return row !== undefined && row.filledTo === null;
}

async function isOut({ ctx: { db } }: Wired): Promise<boolean> {
  const { attempts } = db.t;
  const rows = await db.read
    .select({ id: attempts.id })
    .from(attempts)
    .where(eq(attempts.outcome, 'accepted'))
    .limit(1);
  return rows.length > 0;
}

/** Seconds for the same rows in one statement each and one transaction, rolled back. */
function insertBare(path: string): number {
  const raw = new Database(path);
  raw.pragma('synchronous = FULL');
  const startedAt = performance.now();
  raw.exec(`begin immediate;
    insert into rounds (id, no, kind, state, wording, audience, ladder, key_id) values ('bare', 0, 'real', 'open', '{}', '{}', '[]', '');
    insert into standings (round_id, person_id, department_id, site_id, bucket, silence)
      select 'bare', id, department_id, site_id, 'not_asked', 'not_asked' from people order by no;
    insert into messages (id, round_id, person_id, contact_point_id, channel, step, turn, state, queue, due_at)
      select '0.' || c.id || '.0.0', 'bare', p.id, c.id, 'smtp', 0, 0, 'waiting', c.queue, '2026-11-24T05:26:00.000Z'
      from people p cross join contact_points c where c.person_id = p.id order by p.no;`);
  const seconds = secondsSince(startedAt);
  raw.exec('rollback');
  raw.close();
  return seconds;
}
