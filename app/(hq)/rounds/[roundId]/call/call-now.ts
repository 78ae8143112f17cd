'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#app/_ui/form-state.ts';
import { callToAnswer } from '#lib/flows/answer-call/call-to-answer.ts';
import { problemSentence } from '../../../_frame/problem-sentence.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';

/** Drafts the notice and goes to where it is checked and published. */
export async function callNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, actor, language } = await requireViewer('notice.write');
  let no: number;
  try {
    ({ no } = await callToAnswer(ctx, String(form.get('round') ?? ''), actor));
  } catch (error) {
    return { ...before, problem: problemSentence(language, error), turn: before.turn + 1 };
  }
  redirect(`/notices/${no}`);
}
