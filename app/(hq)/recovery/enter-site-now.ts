'use server';

import { revalidatePath } from 'next/cache';
import type { FormState } from '#app/_ui/form-state.ts';
import { OPENNESS } from '#lib/domain/recovery/site-state.ts';
import { enterSiteState } from '#lib/flows/recovery/enter-site-state.ts';
import { translate } from '#lib/text/translate.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireViewer } from '../_frame/require-viewer.ts';

/** A manager says how a place of work is now. */
export async function enterSiteNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, actor, language, now } = await requireViewer('reply.enter');
  const damage = String(form.get('damage') ?? '').slice(0, 500);
  const openness = OPENNESS.find((one) => one === form.get('openness'));
  if (!openness) return before;
  try {
    await enterSiteState(ctx, { siteId: String(form.get('site') ?? ''), openness, damage, fromAt: now }, actor);
  } catch (error) {
    return { problem: problemSentence(language, error), typed: { damage }, turn: before.turn + 1 };
  }
  revalidatePath('/recovery');
  return { problem: null, typed: {}, done: translate(language, 'recovery')('done'), turn: before.turn + 1 };
}
