import { cli } from './cli/route.ts';
import { csv } from './csv/route.ts';
import { form } from './form/route.ts';
import { imap } from './imap/route.ts';
import { mail } from './mail/route.ts';
import { mailgun } from './mailgun/route.ts';
import { proxy } from './proxy/route.ts';
import { publicDoor } from './public/route.ts';
import type { Route } from './route.ts';
import { sendgrid } from './sendgrid/route.ts';
import { ses } from './ses/route.ts';
import { sms } from './sms/route.ts';
import { sql } from './sql/route.ts';
import { voice } from './voice/route.ts';

/** Every road in. A new route is one folder and one line here. */
export const routes: readonly Route[] = [
  mail,
  imap,
  sendgrid,
  mailgun,
  ses,
  sms,
  voice,
  form,
  publicDoor,
  sql,
  cli,
  csv,
  proxy,
];
