import { count, oneOf, optionalText, type Spec } from '../settings.ts';

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
    doc: 'Whether the form at /a is open, by which employees answer with their number and PIN instead of a personal link, and the public page links to it: off or on.',
    schema: oneOf(['off', 'on']),
    default: 'off',
  },
  publicSites: {
    env: 'PUBLIC_SITES',
    doc: 'Whether anybody can read which sites are open, partly open or closed: off (staff only, by personal link) or on. Damage is never shown to strangers.',
    schema: oneOf(['off', 'on']),
    default: 'off',
  },
  accountCheckDays: {
    env: 'ACCOUNT_CHECK_DAYS',
    doc: 'Days after which owner and deputy of an official account are asked by mail whether it is still theirs.',
    schema: count,
    default: '365',
  },
  hqPhone: {
    env: 'HQ_PHONE',
    doc: 'Telephone number of headquarters, named at /a to those who cannot get through there. Without it: none is named.',
    schema: optionalText,
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
