'use server';

import { redirect } from 'next/navigation';
import { importPeople } from '#lib/flows/import-people/import-people.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { dropUpload, heldUpload, holdUpload } from './uploads.ts';

const HERE = '/people/import';

/** Takes a file in and shows what it would change; writes nothing. */
export async function lookAtFile(form: FormData): Promise<void> {
  const { now, actor } = await requireViewer('roster.change');
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) redirect(`${HERE}?note=no_file`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  redirect(`${HERE}?file=${holdUpload({ bytes, name: file.name, by: actor, at: now })}`);
}

/** Imports the very bytes whose differences were shown. */
export async function importNow(form: FormData): Promise<void> {
  const { ctx, now, actor: by } = await requireViewer('roster.change');
  const id = String(form.get('file') ?? '');
  const upload = heldUpload(id, by, now);
  if (!upload) redirect(`${HERE}?note=gone`);
  const allowLeavers = form.get('many') === 'yes';
  const { kind, plan } = await importPeople(ctx, upload.bytes, { dryRun: false, by, allowLeavers });
  if (kind !== 'imported') redirect(`${HERE}?file=${id}`);
  dropUpload(id);
  const counts = [plan.added.length, plan.changed.length + plan.returned.length, plan.left.length];
  redirect(`${HERE}?done=${counts.join('.')}`);
}
