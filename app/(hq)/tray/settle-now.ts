'use server';

import { redirect } from 'next/navigation';
import { isStatus } from '#lib/domain/status.ts';
import { settleReading } from '#lib/flows/settle-reading.ts';
import { actor } from '../_frame/actor.ts';
import { viewer } from '../_frame/viewer.ts';

/** One press: records the decision and goes on to the next reply, or says who was first. */
export async function settleNow(form: FormData): Promise<void> {
  const { ctx } = await viewer();
  const readingId = String(form.get('reading') ?? '');
  const status = form.get('status');
  const personId = String(form.get('person') ?? '') || null;
  if (!isStatus(status) && status !== 'none') redirect('/tray');
  const decided = isStatus(status) ? status : null;
  const { kind } = await settleReading(ctx, { readingId, personId, status: decided, by: await actor() });
  redirect(`/tray?${new URLSearchParams({ [kind === 'settled' ? 'done' : 'earlier']: readingId })}`);
}
