import { parseMail } from '../parse-mail.ts';
import { defineRoute } from '../route.ts';
import { listenForMail } from './listener.ts';
import { mailSpec } from './settings.ts';

/** Replies by mail, delivered to our own SMTP listener. */
export const mail = defineRoute({
  name: 'mail',
  spec: mailSpec,
  parse: parseMail,
  listen: (settings, deps) => listenForMail(settings, deps),
});
