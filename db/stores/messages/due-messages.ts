import { sql } from 'drizzle-orm';
import { HELD_WITH_ROUND, type MessageAbout, type MessagePurpose, type MessageState } from '#lib/domain/message.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Db, Handle } from '../../db.ts';
import { textList } from '../../json-list.ts';
import { moment } from '../../moment.ts';

export interface DueQuery {
  channel: string;
  relay: string;
  now: Date;
  limit: number;
  /** Destinations that have no room now. */
  fullQueues: readonly string[];
  /** Another relay works: what this one would not take is left to it. */
  leaveAvoided: boolean;
}

/** A due message with all that is needed to word and address it, still sealed. */
export interface DueRow {
  messageId: string;
  state: MessageState;
  roundId: string;
  personId: string;
  personNo: number;
  name: string;
  language: Language;
  channel: string;
  purpose: MessagePurpose;
  priority: number;
  about: MessageAbout | null;
  step: number;
  turn: number;
  attempts: number;
  queue: string;
  dueAt: Date;
  contactPointId: string;
  sealedAddress: Uint8Array;
  keyId: string;
  wrapped: Uint8Array | null;
}

/** Due messages in the order in which they go: what is urgent, the first to everybody before any second, fresh before retry, the oldest. On PostgreSQL inside a transaction: the rows are locked, and those that somebody else holds are passed over. */
export async function dueMessages(db: Db, handle: Handle, query: DueQuery): Promise<DueRow[]> {
  const rows: DueRow[] = [];
  let group = await nextGroup(handle, query.channel, null);
  while (group !== null && rows.length < query.limit) {
    rows.push(...(await dueOfGroup(db, handle, query, group, query.limit - rows.length)));
    group = rows.length < query.limit ? await nextGroup(handle, query.channel, group) : null;
  }
  return rows;
}

interface Group {
  priority: number;
  turn: number;
  attempts: number;
}

// The words of the partial index: without them the planner does not find its way there.
const UNSENT = sql`state in ('waiting', 'unknown')`;

/** One step of the index, however many messages of the same rank wait for a later hour. */
async function nextGroup(handle: Handle, channel: string, after: Group | null): Promise<Group | null> {
  const beyond = after
    ? sql`and (priority, turn, attempts) > (${after.priority}, ${after.turn}, ${after.attempts})`
    : sql``;
  const [next] = await handle.rows<Group>(sql`select priority, turn, attempts from messages
    where channel = ${channel} and ${UNSENT} ${beyond} order by priority, turn, attempts limit 1`);
  return next ?? null;
}

async function dueOfGroup(db: Db, handle: Handle, query: DueQuery, group: Group, limit: number): Promise<DueRow[]> {
  const { channel, relay, now, fullQueues, leaveAvoided } = query;
  const avoided = leaveAvoided ? sql`and (avoid_relay is null or avoid_relay <> ${relay})` : sql``;
  const full = fullQueues.length > 0 ? sql`and queue not in ${textList(db.dialect, fullQueues)}` : sql``;
  const lock = db.dialect === 'pg' ? sql`for update skip locked` : sql``;
  const rows = await handle.rows<Omit<DueRow, 'dueAt' | 'about'> & { dueAt: string | Date; about: unknown }>(sql`
    select m.id as "messageId", m.state, m.round_id as "roundId", m.person_id as "personId", p.no as "personNo", p.name,
      p.language, m.channel, m.purpose, m.priority, m.about, m.step, m.turn, m.attempts, m.queue, m.due_at as "dueAt",
      c.id as "contactPointId", c.sealed_address as "sealedAddress", p.key_id as "keyId", k.wrapped
    from (select * from messages where channel = ${channel} and ${UNSENT} and priority = ${group.priority}
        and turn = ${group.turn} and attempts = ${group.attempts} and due_at <= ${moment(db, now)} ${avoided} ${full}
        and (purpose not in ${textList(db.dialect, HELD_WITH_ROUND)}
          or round_id in (select id from rounds where state = 'open' and stopped_at is null))
      order by due_at limit ${limit} ${lock}) as m
    join people as p on p.id = m.person_id and p.deceased_at is null
    join contact_points as c on c.id = m.contact_point_id
    left join data_keys as k on k.id = p.key_id
    order by m.due_at`);
  return rows.map((row) => ({
    ...row,
    dueAt: new Date(row.dueAt),
    about: (typeof row.about === 'string' ? JSON.parse(row.about) : row.about) as MessageAbout | null,
  }));
}
