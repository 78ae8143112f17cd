'use server';

import { redirect } from 'next/navigation';
import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import { closePlace } from '#lib/flows/places/close-place.ts';
import { saveDepartment } from '#lib/flows/places/save-department.ts';
import { saveSite } from '#lib/flows/places/save-site.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireViewer, type SignedViewer } from '../_frame/require-viewer.ts';

const MOST = 400;

type Save = (who: SignedViewer, text: (name: string) => string) => Promise<unknown>;

async function press(before: FormState, form: FormData, save: Save): Promise<FormState> {
  const who = await requireViewer('roster.change');
  try {
    await save(who, (name) => String(form.get(name) ?? '').slice(0, MOST));
  } catch (error) {
    return withProblem(before, form, problemSentence(who.language, error));
  }
  redirect('/places?note=saved');
}

export async function saveDepartmentNow(before: FormState, form: FormData): Promise<FormState> {
  return press(before, form, ({ ctx, actor: by }, text) =>
    saveDepartment(ctx, { id: text('id') || null, name: text('name'), above: text('above'), by }),
  );
}

export async function saveSiteNow(before: FormState, form: FormData): Promise<FormState> {
  return press(before, form, ({ ctx, actor: by }, text) =>
    saveSite(ctx, { id: text('id') || null, name: text('name'), areas: text('areas'), by }),
  );
}

export async function closePlaceNow(before: FormState, form: FormData): Promise<FormState> {
  return press(before, form, ({ ctx, actor: by }, text) =>
    closePlace(ctx, {
      kind: text('kind') === 'site' ? 'site' : 'department',
      id: text('id'),
      close: text('close') === 'yes',
      by,
    }),
  );
}
