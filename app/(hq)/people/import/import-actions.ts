'use server';

import { redirect } from 'next/navigation';
import { holdUpload } from '#lib/flows/import-people/under-way/hold-upload.ts';
import { startImport } from '#lib/flows/import-people/under-way/start-import.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';

const HERE = '/people/import';

/** Takes a file in and shows what it would change; the roster stays as it is. */
export async function lookAtFile(form: FormData): Promise<void> {
  const { ctx, actor: by } = await requireViewer('roster.change');
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) redirect(`${HERE}?note=no_file`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  redirect(`${HERE}?file=${await holdUpload(ctx, { bytes, name: file.name, by })}`);
}

/** Has the very bytes imported whose differences were shown; the work goes on without this screen. */
export async function importNow(form: FormData): Promise<void> {
  const { ctx, actor: by } = await requireViewer('roster.change');
  const uploadId = String(form.get('file') ?? '');
  const pressed = await startImport(ctx, { uploadId, by, allowLeavers: form.get('many') === 'yes' });
  if (pressed.kind === 'gone') redirect(`${HERE}?note=gone`);
  redirect(`${HERE}/${pressed.importId}${pressed.kind === 'busy' ? `?file=${uploadId}` : ''}`);
}
