import { count, optionalText, type Spec } from '../settings.ts';

/** How long what people said is kept, and where the proof of it is laid down. */
export const keepingSpec = {
  keepRealDays: {
    env: 'KEEP_REAL_DAYS',
    doc: 'Days after which the words of a closed real round are destroyed: replies, comments, places. Who was counted as what stays.',
    schema: count,
    default: '400',
  },
  keepDrillDays: {
    env: 'KEEP_DRILL_DAYS',
    doc: 'The same for drills.',
    schema: count,
    default: '100',
  },
  keepLeftDays: {
    env: 'KEEP_LEFT_DAYS',
    doc: 'Days after which the name and the addresses of people who have left are destroyed.',
    schema: count,
    default: '400',
  },
  auditHeadFile: {
    env: 'AUDIT_HEAD_FILE',
    doc: 'File to which the head of the audit chain is added when it has grown, each ten minutes at most; best on another machine. Without it: audit-heads.txt, beside the master key.',
    schema: optionalText,
  },
  backupFolder: {
    env: 'BACKUP_FOLDER',
    doc: 'Folder of the backups that "anpi backup" makes when it is given none.',
    schema: optionalText,
  },
} satisfies Spec;
