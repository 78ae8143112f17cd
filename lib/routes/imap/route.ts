import { parseMail } from '../parse-mail.ts';
import { defineRoute } from '../route.ts';
import { attendMailbox } from './attend-mailbox.ts';
import { imapSpec } from './settings.ts';

/** Replies in a mailbox, for companies whose own mail host takes the mail for REPLY_DOMAIN. */
export const imap = defineRoute({ name: 'imap', spec: imapSpec, parse: parseMail, listen: attendMailbox });
