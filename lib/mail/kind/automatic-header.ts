import { list } from '#lib/domain/answer-text/list.ts';
import type { Headers } from '../mime/headers.ts';

export interface FoundHeader {
  name: string;
  value: string;
  list: boolean;
}

/** Names such as X-Autoreply, X-Vendor-Auto-Reply, Autorespond, X-Auto-Response; not X-Auto-Response-Suppress. */
const AUTO_NAME =
  /^auto-?(?:reply|respon|generated|answer|send|gen)|^x-.{0,30}auto-?(?:reply|respon|generated|answer|send|gen)/;
const PRESENT = new Set(list`
  x-ms-exchange-inbox-rules-loop | x-ms-exchange-generated-message-source | x-vacation | x-cron-env |
  x-fc-machinegenerated | x-responder | x-answerer | x-github-reason | x-failed-recipients |
  x-ms-exchange-message-is-ndr | x-boxtrapper | x-tmda-confirm-pending
`);
const LISTS = list`
  list-id | list-post | x-mailing-list | x-ml-name | x-mlserver | mailing-list | x-mlmember | list-unsubscribe
`;
const PROGRAMS = /vacation|autorespond|auto-?reply|auto_reply|out of office/i;
const MAX_VALUE = 100;

/** The header by which a program says that it wrote the mail (RFC 3834 and the older habits), or null. */
export function automaticHeader(headers: Headers): FoundHeader | null {
  const submitted = headers.raw('auto-submitted').toLowerCase().split(';')[0]!.trim();
  if (submitted !== '' && submitted !== 'no') return told(headers, 'auto-submitted');
  for (const { name, raw } of headers.list)
    if ((PRESENT.has(name) || (AUTO_NAME.test(name) && !name.endsWith('-suppress'))) && !/^(no|false|0)?$/i.test(raw))
      return told(headers, name);
  for (const name of LISTS) if (headers.has(name)) return { ...told(headers, name), list: true };
  const precedence = headers.raw('precedence').toLowerCase().trim();
  if (precedence === 'list') return { ...told(headers, 'precedence'), list: true };
  if (/^(bulk|junk|auto)/.test(precedence)) return told(headers, 'precedence');
  if (/^auto/i.test(headers.raw('preference'))) return told(headers, 'preference');
  if (/\ball\b/i.test(headers.raw('x-auto-response-suppress'))) return told(headers, 'x-auto-response-suppress');
  for (const name of ['delivered-to', 'x-mailer', 'user-agent', 'x-loop'])
    if (PROGRAMS.test(headers.raw(name))) return told(headers, name);
  if (headers.raw('x-post-messageclass').startsWith('9')) return told(headers, 'x-post-messageclass');
  return headers.raw('return-path') === '<>' ? told(headers, 'return-path') : null;
}

const told = (headers: Headers, name: string): FoundHeader => ({
  name,
  value: headers.text(name).slice(0, MAX_VALUE),
  list: false,
});
