import { oneOf, optionalText, type Spec } from './settings.ts';

/** What the side of the program that anybody can read needs. */
export const publicSpec = {
  noticeApproval: {
    env: 'NOTICE_APPROVAL',
    doc: 'Which notices a second person has to approve before others can read them: off, everybody (those that anybody can read) or all.',
    schema: oneOf(['off', 'everybody', 'all']),
    default: 'off',
  },
  publicDoor: {
    env: 'PUBLIC_DOOR',
    doc: 'Whether the public page links to the form at /a, by which employees answer without a personal link: off or on.',
    schema: oneOf(['off', 'on']),
    default: 'off',
  },
  publicCopyDir: {
    env: 'PUBLIC_COPY_DIR',
    doc: 'Folder into which a static copy of the public page is written, for another web host to serve. Without it there is no copy.',
    schema: optionalText,
  },
  publicCopyCommand: {
    env: 'PUBLIC_COPY_COMMAND',
    doc: 'Command that takes the copy elsewhere after each change, run without a shell; {dir} is the folder. For example: rsync -a --delete {dir}/ www@host:/srv/anpi/',
    schema: optionalText,
  },
} satisfies Spec;
