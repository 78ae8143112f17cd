'use server';

import { redirect } from 'next/navigation';
import { askContactChecks } from '#lib/flows/contacts/ask-contact-checks.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';

/** Begins to ask; it goes on behind the page, and whoever was asked within a day is left out when it is pressed again. */
export async function askNow(): Promise<void> {
  const { ctx, actor } = await requireViewer('roster.change');
  askContactChecks(ctx, actor).catch((error) => ctx.log.error('contact checks broken off', { error: String(error) }));
  redirect('/people/check?note=started');
}
