import { holdUpload } from '#lib/flows/import-people/under-way/hold-upload.ts';
import { startImport } from '#lib/flows/import-people/under-way/start-import.ts';
import { exampleRoster } from './example-company.ts';
import type { StartedWeb } from './started-web.ts';

/** The id of an import that the admin has pressed and nobody carries out yet: the roster of the example company. */
export async function startedImport({ ctx, admin: { actor: by } }: StartedWeb, people = 40): Promise<string> {
  const uploadId = await holdUpload(ctx, { bytes: Buffer.from(exampleRoster(people)), name: '名簿.csv', by });
  const pressed = await startImport(ctx, { uploadId, by, allowLeavers: true });
  if (pressed.kind !== 'taken') throw new Error(`not taken: ${pressed.kind}`);
  return pressed.importId;
}
