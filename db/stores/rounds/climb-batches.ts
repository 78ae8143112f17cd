import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { AskStep } from '#lib/domain/ladder.ts';
import { ASKING, type MessagePurpose, PRIORITY, STEP_BESIDE } from '#lib/domain/message.ts';
import type { Db, Handle } from '../../db.ts';
import { textList } from '../../json-list.ts';
import { moment } from '../../moment.ts';
import { onStep } from './audience.ts';

/** The people of a round that a climb may concern, by id; `wave` null: of all waves. Read without a lock: to be looked at again under it. */
export async function peopleAhead(
  db: Db,
  roundId: string,
  { wave, onlySilent }: { wave: number | null; onlySilent: boolean },
  after: string,
  limit: number,
): Promise<string[]> {
  const { standings } = db.t;
  const rows = await db.read
    .select({ id: standings.personId })
    .from(standings)
    .where(
      and(
        eq(standings.roundId, roundId),
        gt(standings.personId, after),
        wave === null ? undefined : eq(standings.wave, wave),
        onlySilent ? silent(db) : undefined,
      ),
    )
    .orderBy(asc(standings.personId))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** No answer that counts, and nobody took them out. */
const silent = ({ t: { standings } }: Db): SQL | undefined =>
  and(isNull(standings.status), isNull(standings.excluded), sql`not ${standings.deceased}`);

/** What the messages of one batch have in common. */
export interface Batch {
  roundId: string;
  roundNo: number;
  personIds: readonly string[];
  turn: number;
  purpose: MessagePurpose;
  dueAt: Date;
}

/** A message to each contact point of these people that the step goes to; those that exist already stay as they are. */
export async function insertAsks(db: Db, tx: Handle, batch: Batch, index: number, step: AskStep): Promise<void> {
  const { contactPoints: c } = db.t;
  const id = sql`${`${batch.roundNo}.`} || ${c.id} || ${`.${index}.${batch.turn}`}`;
  await tx.rows(sql`${into(db)} select ${id}, ${batch.roundId}, ${c.personId}, ${c.id}, ${step.channel},
      ${rest(db, batch, sql.raw(String(index)), c.queue)}
    from ${c} where ${c.personId} in ${textList(db.dialect, batch.personIds)} and ${onStep(db, step)} on conflict do nothing`);
}

/** A further turn to where something was handed over to these people, over these channels; null: over all. */
export async function repeatHandedOver(
  db: Db,
  tx: Handle,
  batch: Batch,
  channels: readonly string[] | null,
): Promise<void> {
  const { messages: m } = db.t;
  const over = channels === null ? undefined : inArray(m.channel, [...channels]);
  await copySent(db, tx, batch, and(eq(m.state, 'handed_over'), over), 0);
}

/** A correction to each contact point of these people, over each channel, that was or may have been sent something. */
export async function insertCorrections(db: Db, tx: Handle, batch: Batch): Promise<void> {
  const maySay = inArray(db.t.messages.state, ['handed_over', 'claimed', 'unknown']);
  await copySent(db, tx, batch, maySay, STEP_BESIDE.correct);
}

async function copySent(db: Db, tx: Handle, batch: Batch, where: SQL | undefined, above: number): Promise<void> {
  const { messages: m } = db.t;
  const step = sql`min(${m.step}) + ${sql.raw(String(above))}`;
  const id = sql`${`${batch.roundNo}.`} || ${m.contactPointId} || '.' || (${step}) || ${`.${batch.turn}`}`;
  await tx.rows(sql`${into(db)} select ${id}, ${m.roundId}, ${m.personId}, ${m.contactPointId}, ${m.channel},
      ${rest(db, batch, step, m.queue)}
    from ${m} where ${and(sentTo(db, batch), where)}
    group by ${m.roundId}, ${m.personId}, ${m.contactPointId}, ${m.channel}, ${m.queue} on conflict do nothing`);
}

/** Of these people, those to whom something was handed over on one of these channels. */
export async function reachedOver(db: Db, tx: Handle, batch: Batch, channels: readonly string[]): Promise<Set<string>> {
  const { messages: m } = db.t;
  const rows = await tx
    .selectDistinct({ personId: m.personId })
    .from(m)
    .where(and(sentTo(db, batch), eq(m.state, 'handed_over'), inArray(m.channel, [...channels])));
  return new Set(rows.map((row) => row.personId));
}

/** What a stop or an end of the round took back from these people waits again. */
export async function reviveWithdrawn(db: Db, tx: Handle, batch: Batch): Promise<void> {
  const { messages: m } = db.t;
  const withdrawn = and(eq(m.state, 'withdrawn'), inArray(m.reason, ['closed', 'stopped']));
  await tx
    .update(m)
    .set({ state: 'waiting', reason: null, dueAt: batch.dueAt })
    .where(and(sentTo(db, batch), withdrawn));
}

const sentTo = ({ t: { messages: m } }: Db, { roundId, personIds }: Batch): SQL | undefined =>
  and(eq(m.roundId, roundId), inArray(m.personId, [...personIds]), inArray(m.purpose, [...ASKING]));

const into = ({ t: { messages } }: Db): SQL => sql`insert into ${messages}
  (id, round_id, person_id, contact_point_id, channel, purpose, priority, step, turn, state, queue, due_at)`;

function rest(db: Db, { purpose, turn, dueAt }: Batch, step: SQL, queue: SQL | { getSQL(): SQL }): SQL {
  const priority = sql.raw(String(PRIORITY[purpose]));
  return sql`${purpose}, ${priority}, ${step}, ${sql.raw(String(turn))}, 'waiting', ${queue}, ${moment(db, dueAt)}`;
}
