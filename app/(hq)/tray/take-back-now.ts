'use server';

import { redirect } from 'next/navigation';
import { takeBackDecision } from '#lib/flows/tray/take-back-decision.ts';
import { requireViewer } from '../_frame/require-viewer.ts';

/** Undoes the last press and shows that reply again. */
export async function takeBackNow(form: FormData): Promise<void> {
  const { ctx, actor } = await requireViewer('tray.settle');
  const readingId = String(form.get('reading') ?? '');
  const { kind } = await takeBackDecision(ctx, readingId, actor);
  redirect(`/tray?${new URLSearchParams({ reading: readingId, undone: kind === 'taken_back' ? 'yes' : 'late' })}`);
}
