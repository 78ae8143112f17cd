'use server';

import { redirect } from 'next/navigation';
import { TAKE_BACK_REASONS } from '#lib/domain/notice/notice.ts';
import { sendBackNotice } from '#lib/flows/notices/send-back-notice.ts';
import { takeBackNotice } from '#lib/flows/notices/take-back-notice.ts';
import { problemSentence } from '../../_frame/problem-sentence.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';
import type { LettingState } from './letting-state.ts';

/** Gives what waits for approval back to its writers. */
export async function sendBackNow(before: LettingState, form: FormData): Promise<LettingState> {
  const { ctx, actor, language } = await requireViewer('notice.approve');
  try {
    await sendBackNotice(ctx, callOf(form, actor), String(form.get('why') ?? ''));
  } catch (error) {
    return { problem: problemSentence(language, error), turn: before.turn + 1 };
  }
  redirect(`/notices/${Number(form.get('no'))}?note=sent_back`);
}

/** Takes a notice back once the box is ticked. */
export async function takeBackNow(before: LettingState, form: FormData): Promise<LettingState> {
  const { ctx, actor, language } = await requireViewer('notice.publish');
  if (form.get('sure') !== 'yes') return before;
  const reason = TAKE_BACK_REASONS.find((one) => one === form.get('reason')) ?? 'other';
  const taking = {
    reason,
    remark: String(form.get('remark') ?? '').slice(0, 500),
    hideTitle: form.get('hideTitle') === 'yes',
  };
  try {
    await takeBackNotice(ctx, callOf(form, actor), taking);
  } catch (error) {
    return { problem: problemSentence(language, error), turn: before.turn + 1 };
  }
  redirect(`/notices/${Number(form.get('no'))}?note=taken_back`);
}

const callOf = (form: FormData, by: string) => ({
  id: String(form.get('id') ?? ''),
  seenRevision: Number(form.get('revision')),
  by,
});
