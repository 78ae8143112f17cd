import type { HealthFact } from '#db/stores/upkeep/health-facts.ts';
import type { DutyReach } from '../alerts/duty-reach.ts';
import { BACKUP } from '../backup/manifest.ts';
import { AUDIT } from '../proof/watch-audit.ts';
import { DOORS, type DoorsFact, WORKER, type WorkerFact } from './facts.ts';

/** `unseen` is what nobody has looked at: neither well nor a fault. */
export type Level = 'good' | 'unseen' | 'look' | 'bad';
export const PARTS = [
  'loops',
  'relays',
  'queues',
  'duty',
  'disk',
  'certificate',
  'clock',
  'backup',
  'spool',
  'audit',
] as const;
export type Part = (typeof PARTS)[number];

/** How one part is: `code` with what fills it is a sentence of the `health` texts. */
export interface PartHealth {
  part: Part;
  level: Level;
  code: string;
  params: Record<string, string | number>;
}

/** What is looked at, apart from looking. */
export interface Looked {
  now: Date;
  facts: ReadonlyMap<string, HealthFact>;
  /** Messages that have been due for so long that they should be gone. */
  late: number;
  /** Replies that have been stored for so long that they should be read. */
  unread: number;
  /** Whether anybody would be told of a call for help. */
  duty: DutyReach;
  freeBytes: number;
  spooled: number;
  /** Its own tools make the backups of PostgreSQL. */
  isPg: boolean;
}

const SILENT_MS = 30_000;
const BUSY_MS = 60_000;
const CLOCK_MS = 2_000;
const DAY_MS = 24 * 3_600_000;
const BACKUP_DAYS = 8;
const GB = 1_000_000_000;
const FULL_BELOW = 0.5 * GB;
const TIGHT_BELOW = 2 * GB;

/** Pure: every part in the order of `PARTS`. */
export function judgeHealth(looked: Looked): PartHealth[] {
  const { now, facts } = looked;
  const told = facts.get(WORKER);
  const worker = told && now.getTime() - told.at.getTime() < SILENT_MS ? (told.fact as unknown as WorkerFact) : null;
  return [
    loops(worker),
    relays(worker),
    queues(looked),
    is('duty', looked.duty.kind === 'ready' ? 'good' : 'look', looked.duty.kind, onDuty(looked.duty)),
    disk(looked.freeBytes),
    certificate(facts.get(DOORS)),
    clock(worker),
    backup(looked),
    looked.spooled === 0 ? is('spool', 'good', 'empty') : is('spool', 'look', 'some', { n: looked.spooled }),
    audit(facts.get(AUDIT)),
  ];
}

/** As bad as the worst part; `good` only when every part was looked at and is well. */
export const worstOf = (parts: readonly PartHealth[]): Level =>
  (['bad', 'look', 'unseen'] as const).find((level) => parts.some((part) => part.level === level)) ?? 'good';

const is = (part: Part, level: Level, code: string, params: PartHealth['params'] = {}): PartHealth => ({
  part,
  level,
  code,
  params,
});

function loops(worker: WorkerFact | null): PartHealth {
  if (!worker) return is('loops', 'bad', 'silent');
  const stuck = worker.loops.filter(({ busyMs }) => busyMs > BUSY_MS);
  if (stuck.length > 0) return is('loops', 'bad', 'stuck', { names: stuck.map(({ name }) => name).join(', ') });
  const stumbled = worker.loops.filter((loop) => loop.stumbled);
  if (stumbled.length > 0)
    return is('loops', 'look', 'stumbled', { names: stumbled.map(({ name }) => name).join(', ') });
  return is('loops', 'good', 'run', { n: worker.loops.length });
}

function relays(worker: WorkerFact | null): PartHealth {
  if (!worker) return is('relays', 'bad', 'unknown');
  if (worker.relays.length === 0) return is('relays', 'bad', 'none');
  const down = worker.relays.filter(({ works }) => !works);
  if (down.length === 0) return is('relays', 'good', 'work', { n: worker.relays.length });
  const names = down.map(({ relay }) => relay).join(', ');
  return is('relays', down.length === worker.relays.length ? 'bad' : 'look', 'down', { names });
}

function queues({ late, unread }: Looked): PartHealth {
  if (unread > 0) return is('queues', 'bad', 'unread', { n: unread });
  return late > 0 ? is('queues', 'look', 'late', { n: late }) : is('queues', 'good', 'flow');
}

const onDuty = (duty: DutyReach): PartHealth['params'] => (duty.kind === 'nobody' ? {} : { n: duty.people });

function disk(freeBytes: number): PartHealth {
  const level = freeBytes < FULL_BELOW ? 'bad' : freeBytes < TIGHT_BELOW ? 'look' : 'good';
  return is('disk', level, level === 'good' ? 'room' : 'tight', { gb: Math.floor((freeBytes / GB) * 10) / 10 });
}

function certificate(told: HealthFact | undefined): PartHealth {
  if (!told) return is('certificate', 'unseen', 'unasked');
  const [first] = (told.fact as unknown as DoorsFact).findings;
  if (!first) return is('certificate', 'good', 'open');
  return is('certificate', first.code === 'certificate_soon' ? 'look' : 'bad', first.code, first.params);
}

function clock(worker: WorkerFact | null): PartHealth {
  if (!worker) return is('clock', 'unseen', 'unknown');
  const seconds = Math.round(Math.abs(worker.clockSetMs) / 1_000);
  return seconds * 1_000 > CLOCK_MS ? is('clock', 'look', 'set', { seconds }) : is('clock', 'good', 'steady');
}

function backup({ now, facts, isPg }: Looked): PartHealth {
  if (isPg) return is('backup', 'unseen', 'elsewhere');
  const last = facts.get(BACKUP);
  if (!last) return is('backup', 'look', 'never');
  const days = Math.floor((now.getTime() - last.at.getTime()) / DAY_MS);
  return is('backup', days > BACKUP_DAYS ? 'look' : 'good', 'made', { days });
}

function audit(last: HealthFact | undefined): PartHealth {
  if (!last) return is('audit', 'unseen', 'unasked');
  const { broken, entries } = last.fact as {
    broken: { kind: string; no?: number; to?: number } | null;
    entries: number;
  };
  if (broken) return is('audit', 'bad', 'broken', { no: broken.no ?? broken.to ?? 0 });
  return is('audit', 'good', 'whole', { entries });
}
