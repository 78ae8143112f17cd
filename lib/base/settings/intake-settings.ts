import { z } from 'zod';
import { optionalText, type Spec } from '../settings.ts';

/** Where answers go that the database would not take. */
export const intakeSpec = {
  spoolFolder: {
    env: 'SPOOL_FOLDER',
    doc: 'Folder for answers that the database would not take; they are entered later. Best on another disk. Without it: spool, beside the master key.',
    schema: optionalText,
  },
  ballastMb: {
    env: 'BALLAST_MB',
    doc: 'Megabytes held back beside the database and given up for answers when the disk is full; 0 for none.',
    schema: z.coerce.number().int().min(0),
    default: '32',
  },
} satisfies Spec;
