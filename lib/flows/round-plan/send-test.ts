import type { Handle } from '#db/db.ts';
import { insertNewMessages } from '#db/stores/messages/messages.ts';
import { contactsInUse } from '#db/stores/people/contact-points.ts';
import { findPersonByNumber } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { findDraft } from '#db/stores/rounds/draft-rounds.ts';
import { insertRound, nextRoundNo, type RoundRow, updateRound } from '#db/stores/rounds/rounds.ts';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import { MEDIA } from '#lib/domain/ladder.ts';
import { messageId, PRIORITY, STEP_BESIDE } from '#lib/domain/message.ts';
import type { Ctx } from '../ctx.ts';
import type { RoundPlan } from '../rounds/preview-round.ts';

/** Whose contact points get it, and in how many messages. */
export interface TestSent {
  name: string;
  messages: number;
}

/** Really sends what a round would say, marked as a test, to every mail and SMS contact point of one person; the round stays a draft. Throws `person.not_found`. */
export async function sendTest(
  ctx: Ctx,
  plan: Pick<RoundPlan, 'kind' | 'wording' | 'questions'>,
  employeeNumber: string,
  by: string,
): Promise<TestSent> {
  const { db, channels } = ctx;
  const person = await findPersonByNumber(db, employeeNumber);
  if (!person?.active) throw new Problem('person.not_found');
  const contacts = (await contactsInUse(db, person.id)).filter(
    ({ kind }) => kind === 'mail' || channels.has(MEDIA.sms.channel),
  );
  const now = ctx.clock.now();
  await db.write(async (tx) => {
    const draft = await keepDraft(ctx, tx, plan, by);
    const { test: step } = STEP_BESIDE;
    const rows = contacts.map(({ id, kind, queue }) => ({
      id: messageId(draft.no, id, step, draft.turn),
      roundId: draft.id,
      personId: person.id,
      contactPointId: id,
      channel: MEDIA[kind === 'mail' ? 'mail' : 'sms'].channel,
      purpose: 'test' as const,
      priority: PRIORITY.test,
      step,
      turn: draft.turn,
      state: 'waiting' as const,
      queue,
      dueAt: now,
    }));
    if (rows.length > 0) await insertNewMessages(db, tx, rows);
    const details = { person: person.id, messages: rows.length };
    await recordAct(db, tx, { at: now, actor: by, act: 'round.test', subject: draft.id, details });
  });
  return { name: person.name, messages: contacts.length };
}

/** One draft for each who sends tests; each test is a turn of it. */
async function keepDraft(
  ctx: Ctx,
  tx: Handle,
  { kind, wording, questions }: Pick<RoundPlan, 'kind' | 'wording' | 'questions'>,
  by: string,
): Promise<Pick<RoundRow, 'id' | 'no' | 'turn'>> {
  const { db } = ctx;
  const asked = questions?.length ? [...questions] : null;
  const known = await findDraft(db, tx, by);
  if (known) {
    const turn = known.turn + 1;
    await updateRound(db, tx, known.id, { kind, wording, questions: asked, turn });
    return { id: known.id, no: known.no, turn };
  }
  const now = ctx.clock.now();
  const key = ctx.keys.make('round', now);
  await tx.insert(db.t.dataKeys).values(key.row);
  const draft = { id: newId(now), no: await nextRoundNo(db, tx), turn: 0 };
  const empty = { audience: { departments: [], sites: [] }, ladder: [], keyId: key.id };
  await insertRound(db, tx, { ...draft, ...empty, kind, wording, questions: asked, state: 'draft', openedBy: by });
  return draft;
}
