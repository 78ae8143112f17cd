'use server';

import { revalidatePath } from 'next/cache';
import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import { NOTICE_AUDIENCES } from '#lib/domain/notice/notice.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { DeskWords } from '#lib/domain/recovery/support-desk.ts';
import { enterDesk } from '#lib/flows/recovery/enter-desk.ts';
import { translate } from '#lib/text/translate.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireViewer } from '../_frame/require-viewer.ts';
import { deskField } from './_parts/desk-fields.ts';

/** Says whom people ask for support, or that a desk is closed. */
export async function enterDeskNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, actor, language } = await requireViewer('notice.publish');
  const text = (name: string): string => String(form.get(name) ?? '').slice(0, 300);
  const audience = NOTICE_AUDIENCES.find((one) => one === form.get('audience'));
  if (!audience) return before;
  const wordsIn = (spoken: Language): DeskWords => ({
    name: text(deskField('name', spoken)),
    hours: text(deskField('hours', spoken)),
    note: text(deskField('note', spoken)),
  });
  const wording = Object.fromEntries(LANGUAGES.map((spoken) => [spoken, wordsIn(spoken)]));
  const desk = { id: text('id') || null, audience, phone: text('phone'), mail: text('mail'), wording };
  try {
    await enterDesk(ctx, { ...desk, closed: form.get('closed') === 'yes' }, actor);
  } catch (error) {
    return withProblem(before, form, problemSentence(language, error));
  }
  revalidatePath('/recovery');
  return { problem: null, typed: {}, done: translate(language, 'recovery')('desk.done'), turn: before.turn + 1 };
}
