'use server';

import { redirect } from 'next/navigation';
import { showCounts } from '#lib/flows/public-page/show-counts.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';

/** Shows or hides the share of answers of one round on the public page. */
export async function switchCounts(form: FormData): Promise<void> {
  const { ctx, actor } = await requireViewer('notice.publish');
  await showCounts(ctx, String(form.get('round') ?? ''), form.get('counts') === 'yes', actor);
  redirect('/notices?note=counts');
}
