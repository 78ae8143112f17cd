'use server';

import { redirect } from 'next/navigation';
import { Problem } from '#lib/base/problem.ts';
import { closeRound } from '#lib/flows/close-round.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';

/** Closes the round once the box is ticked; one that somebody closed a moment ago is simply shown as closed. */
export async function closeNow(form: FormData): Promise<void> {
  const { ctx, actor } = await requireViewer('round.close');
  const roundId = String(form.get('round') ?? '');
  if (form.get('sure') === 'yes') {
    try {
      await closeRound(ctx, roundId, actor);
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'round.closed')) throw error;
    }
  }
  redirect(`/rounds/${encodeURIComponent(roundId)}`);
}
