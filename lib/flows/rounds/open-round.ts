import { recordAct } from '#db/stores/proof/audit.ts';
import { countPeople } from '#db/stores/rounds/audience.ts';
import { holdEntering } from '#db/stores/rounds/opening-lock.ts';
import { insertRound, nextRoundNo } from '#db/stores/rounds/rounds.ts';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import { writeLadder } from '#lib/domain/ladder/ladder-text.ts';
import type { Ctx } from '../ctx.ts';
import { ladderFor } from '../ladder/ladder-of.ts';
import { checkPlan, type RoundPlan } from './preview-round.ts';

/** Opens a round: from here on its people are asked, once each. The audience is written by `fillRounds`. Gives the round's id. */
export async function openRound(
  ctx: Ctx,
  plan: RoundPlan,
  by: string,
  countsFrom: Date | null = null,
): Promise<string> {
  await checkPlan(ctx, plan);
  const { steps, reminders } = ladderFor(ctx, plan);
  const people = await countPeople(ctx.db, plan.audience);
  if (people === 0) throw new Problem('round.empty_audience');
  const now = ctx.clock.now();
  const id = newId(now);
  const key = ctx.keys.make('round', now);
  await ctx.db.write(async (tx) => {
    await holdEntering(ctx.db, tx);
    await tx.insert(ctx.db.t.dataKeys).values(key.row);
    await insertRound(ctx.db, tx, {
      id,
      no: await nextRoundNo(ctx.db, tx),
      kind: plan.kind,
      wording: plan.wording,
      questions: plan.questions?.length ? [...plan.questions] : null,
      audience: plan.audience,
      state: 'open',
      ladder: [...steps],
      reminders,
      keyId: key.id,
      openedAt: now,
      openedBy: by,
      countsFrom: countsFrom ?? now,
      filledTo: 0,
    });
    const details = {
      kind: plan.kind,
      title: plan.wording.ja.title,
      audience: plan.audience,
      people,
      ladder: writeLadder({ steps, reminders }),
      ...(plan.questions?.length
        ? { questions: plan.questions.map(({ key, kind, label }) => ({ key, kind, label: label.ja })) }
        : {}),
    };
    await recordAct(ctx.db, tx, { at: now, actor: by, act: 'round.open', subject: id, details });
  });
  ctx.log.info('round opened', { roundId: id, kind: plan.kind, people });
  return id;
}
