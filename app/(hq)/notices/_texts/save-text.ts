'use server';

import { LANGUAGES } from '#lib/domain/person.ts';
import { MEDIA } from '#lib/domain/short-text/medium.ts';
import { saveShortText } from '#lib/flows/notices/save-short-text.ts';
import { problemSentence } from '../../_frame/problem-sentence.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';
import type { SaveState } from './save-state.ts';

const MOST = 5_000;

/** Keeps a text as it was left, and shows what of the roster stands in it. */
export async function saveText(_: SaveState, form: FormData): Promise<SaveState> {
  const { ctx, actor, language } = await requireViewer('notice.write');
  const medium = MEDIA.find((one) => one === form.get('medium')) ?? 'chat';
  const spoken = LANGUAGES.find((one) => one === form.get('spoken')) ?? 'ja';
  const call = { id: String(form.get('id') ?? ''), seenRevision: Number(form.get('revision')), by: actor };
  const text = String(form.get('text') ?? '').slice(0, MOST);
  try {
    return { kind: 'saved', findings: await saveShortText(ctx, call, { medium, language: spoken, text }) };
  } catch (error) {
    return { kind: 'failed', problem: problemSentence(language, error) };
  }
}
