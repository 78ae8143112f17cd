import { sql } from 'drizzle-orm';
import type { ImportOutcome, ImportState } from '#lib/domain/roster-import.ts';
import type { Kit } from '../kit.pg.ts';

export function defineRosterImports(k: Kit) {
  /** A roster file that was handed in on the screens, sealed under a key of its own until it is imported or thrown away. */
  const rosterUploads = k.table('roster_uploads', {
    id: k.text('id').primaryKey(),
    name: k.text('name').notNull(),
    sealedFile: k.bytes('sealed_file').notNull(),
    keyId: k.text('key_id').notNull(),
    uploadedBy: k.text('uploaded_by').notNull(),
    uploadedAt: k.at('uploaded_at').notNull(),
  });

  /** The work of importing such a file, from the press to what came of it. */
  const rosterImports = k.table(
    'roster_imports',
    {
      id: k.text('id').primaryKey(),
      uploadId: k.text('upload_id').notNull(),
      name: k.text('name').notNull(),
      allowLeavers: k.bool('allow_leavers').notNull(),
      state: k.text('state').$type<ImportState>().notNull(),
      startedAt: k.at('started_at').notNull(),
      startedBy: k.text('started_by').notNull(),
      /** From where it was pressed, as the audit tells it. */
      origin: k.text('origin'),
      /** People in the file; null until it has been read. */
      people: k.int('people'),
      /** Of them, those who are compared and ready to be written. */
      ready: k.int('ready').notNull().default(0),
      tries: k.int('tries').notNull().default(0),
      /** The last sign of life of whoever carries it out; null: nobody does. */
      aliveAt: k.at('alive_at'),
      finishedAt: k.at('finished_at'),
      outcome: k.json<ImportOutcome>('outcome'),
    },
    // Two at a time cannot both be right about who has left.
    (t) => [k.uniqueIndex('roster_imports_running').on(t.state).where(sql`${t.state} = 'running'`)],
  );

  return { rosterUploads, rosterImports };
}
