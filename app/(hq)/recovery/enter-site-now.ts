'use server';

import { revalidatePath } from 'next/cache';
import type { FormState } from '#app/_ui/form-state.ts';
import { readDateTime } from '#lib/base/time/date-time.ts';
import { zoneOffset } from '#lib/base/time/zone-offset.ts';
import { OPENNESS } from '#lib/domain/recovery/site-state.ts';
import { enterSiteState } from '#lib/flows/recovery/enter-site-state.ts';
import { translate } from '#lib/text/translate.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireViewer } from '../_frame/require-viewer.ts';

/** A manager says how a place of work is, and from when. */
export async function enterSiteNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, actor, language, now } = await requireViewer('reply.enter');
  const t = translate(language, 'recovery');
  const damage = String(form.get('damage') ?? '').slice(0, 500);
  const openness = OPENNESS.find((one) => one === form.get('openness'));
  if (!openness) return before;
  const again = (problem: string): FormState => ({ problem, typed: { damage }, turn: before.turn + 1 });
  const from = String(form.get('from') ?? '').trim();
  const fromAt = from === '' ? now : readDateTime(from, zoneOffset(ctx.core.timeZone, now));
  if (!fromAt) return again(t('fromBad'));
  try {
    await enterSiteState(ctx, { siteId: String(form.get('site') ?? ''), openness, damage, fromAt }, actor);
  } catch (error) {
    return again(problemSentence(language, error));
  }
  revalidatePath('/recovery');
  return { problem: null, typed: {}, done: t('done'), turn: before.turn + 1 };
}
