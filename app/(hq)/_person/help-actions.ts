'use server';

import { redirect } from 'next/navigation';
import { isStatus } from '#lib/domain/status.ts';
import { closeHelp } from '#lib/flows/help/close-help.ts';
import { takeUpHelp } from '#lib/flows/help/take-up-help.ts';
import { ownPath, withNote } from '../_frame/own-path.ts';
import { requireViewer } from '../_frame/require-viewer.ts';

const keyOf = (form: FormData) => ({ roundId: String(form.get('round')), personId: String(form.get('person')) });

export async function takeUpNow(form: FormData): Promise<void> {
  const { ctx, actor, scope } = await requireViewer('reply.enter');
  const { kind } = await takeUpHelp(ctx, keyOf(form), actor, scope);
  redirect(withNote(ownPath(form.get('back')), kind));
}

export async function closeHelpNow(form: FormData): Promise<void> {
  const { ctx, actor, scope } = await requireViewer('reply.enter');
  const status = form.get('status');
  if (!isStatus(status)) redirect(ownPath(form.get('back')));
  const remark = String(form.get('remark') ?? '').trim();
  const { kind } = await closeHelp(ctx, { ...keyOf(form), status, remark, by: actor, scope });
  redirect(withNote(ownPath(form.get('back')), kind));
}
