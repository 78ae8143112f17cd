'use server';

import { redirect } from 'next/navigation';
import { Problem } from '#lib/base/problem.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { stopRound } from '#lib/flows/running-round/stop-round.ts';
import { translate } from '#lib/text/translate.ts';
import { withNote } from '../../../_frame/own-path.ts';
import { problemSentence } from '../../../_frame/problem-sentence.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { fieldsOf } from '../../_form/round-fields.ts';
import { carryOut } from './carry-out.ts';
import { CHANGES, type Change, type ChangeStep } from './change.ts';

/** Stops sending, or closes the round; one that somebody has stopped or closed a moment ago is simply shown so. */
export async function holdNow(before: ChangeStep, form: FormData): Promise<ChangeStep> {
  const { ctx, actor, language } = await requireViewer('round.close');
  const roundId = String(form.get('round') ?? '');
  const act = form.get('act') === 'close' ? 'close' : 'stop';
  if (act === 'close' && form.get('sure') !== 'yes') {
    return { ...before, problem: translate(language, 'rounds')('change.unsure'), turn: before.turn + 1 };
  }
  try {
    await (act === 'close' ? closeRound : stopRound)(ctx, roundId, actor);
  } catch (error) {
    if (!(error instanceof Problem && (error.code === 'round.closed' || error.code === 'round.stopped'))) throw error;
  }
  redirect(withNote(`/rounds/${encodeURIComponent(roundId)}`, act));
}

/** Changes a running round once it was confirmed; what goes to people with a text is shown as a whole first. */
export async function changeNow(before: ChangeStep, form: FormData): Promise<ChangeStep> {
  const who = await requireViewer('round.open');
  const roundId = String(form.get('round') ?? '');
  const act = CHANGES.find((one) => one === form.get('act')) as Exclude<Change, 'stop' | 'close'> | undefined;
  const typed = { fields: fieldsOf(form), typedStep: String(form.get('step') ?? '').slice(0, 200) };
  const next = (to: Partial<ChangeStep>): ChangeStep => ({
    problem: null,
    ...typed,
    looked: null,
    turn: before.turn + 1,
    ...to,
  });
  if (act === undefined || form.get('intent') === 'edit') return next({});
  try {
    const came = await carryOut(who, roundId, act, { ...typed, form });
    if (came.kind !== 'done') return next(came.kind === 'looked' ? { looked: came.looked } : came);
  } catch (error) {
    return next({ problem: problemSentence(who.language, error) });
  }
  redirect(withNote(`/rounds/${encodeURIComponent(roundId)}`, act));
}
