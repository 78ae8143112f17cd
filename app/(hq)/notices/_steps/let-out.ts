'use server';

import { redirect } from 'next/navigation';
import { approveNotice } from '#lib/flows/notices/approve-notice.ts';
import type { Letting } from '#lib/flows/notices/may-become-public.ts';
import { publishNotice } from '#lib/flows/notices/publish-notice.ts';
import { problemSentence } from '../../_frame/problem-sentence.ts';
import { requireViewer, type SignedViewer } from '../../_frame/require-viewer.ts';
import { noticeWords } from '../notice-words.ts';
import type { LettingState } from './letting-state.ts';

/** Publishes a draft, or asks somebody else where the settings want it. */
export async function publishNow(before: LettingState, form: FormData): Promise<LettingState> {
  const who = await requireViewer('notice.publish');
  return letOut(who, before, form, (letting) => publishNotice(who.ctx, letting));
}

/** The second person's word. */
export async function approveNow(before: LettingState, form: FormData): Promise<LettingState> {
  const who = await requireViewer('notice.approve');
  return letOut(who, before, form, (letting) => approveNotice(who.ctx, letting));
}

async function letOut(
  { actor, language }: SignedViewer,
  { turn }: LettingState,
  form: FormData,
  flow: (letting: Letting) => Promise<{ kind: 'published' | 'waiting' | 'found' }>,
): Promise<LettingState> {
  let note: string;
  try {
    const { kind } = await flow(lettingOf(form, actor));
    if (kind === 'found') return { problem: noticeWords(language)('found.unseen'), turn: turn + 1 };
    note = kind;
  } catch (error) {
    return { problem: problemSentence(language, error), turn: turn + 1 };
  }
  redirect(`/notices/${Number(form.get('no'))}?note=${note}`);
}

const lettingOf = (form: FormData, by: string): Letting => ({
  id: String(form.get('id') ?? ''),
  seenRevision: Number(form.get('revision')),
  by,
  checks: form.getAll('check').map(String),
  seenFindings: form.getAll('seen').map(String),
});
