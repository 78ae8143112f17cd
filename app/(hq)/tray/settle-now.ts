'use server';

import { redirect } from 'next/navigation';
import { isStatus } from '#lib/domain/status.ts';
import { settleReading } from '#lib/flows/tray/settle-reading.ts';
import { requireViewer } from '../_frame/require-viewer.ts';

/** One press: records the decision and goes on to the next reply, or says who was first. */
export async function settleNow(form: FormData): Promise<void> {
  const { ctx, actor } = await requireViewer('tray.settle');
  const readingId = String(form.get('reading') ?? '');
  const status = form.get('status');
  const personId = String(form.get('person') ?? '') || null;
  if (!isStatus(status) && status !== 'none') redirect('/tray');
  const decided = isStatus(status) ? status : null;
  const { kind } = await settleReading(ctx, { readingId, personId, status: decided, by: actor });
  redirect(`/tray?${new URLSearchParams({ [kind === 'settled' ? 'done' : 'earlier']: readingId })}`);
}
