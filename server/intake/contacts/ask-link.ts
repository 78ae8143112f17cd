import { readEmployeeNumber } from '#lib/base/addresses/employee-number.ts';
import { type Asker, sendContactLink } from '#lib/flows/contacts/send-contact-link.ts';
import type { Voice } from '../look/voices.ts';
import type { Page } from '../send-page.ts';
import type { ContactDesk } from './contact-desk.ts';
import { type AskTrouble, askedPage, askPage } from './look/ask-page.ts';

/** POST /c: the answer is the same, and as quick, whether or not there is anybody to send a link to; the sending goes on behind it. */
export function askLink(
  { ctx, tries, words }: ContactDesk,
  voice: Voice,
  fields: URLSearchParams,
  network: string,
): Page {
  const token = fields.get('token') ?? '';
  const typed = fields.get('number') ?? '';
  const number = readEmployeeNumber(typed);
  const address = (fields.get('address') ?? '').trim();
  const again = (status: number, trouble: AskTrouble): Page => ({
    status,
    body: askPage(words[voice], { token, number: typed.slice(0, 64), trouble }),
  });
  if (token === '' && (number === null || address === '')) return again(400, 'missing');
  if (tries.take([`number:${token || number}`, `network:${network}`]) > 0) return again(429, 'later');
  const asker: Asker = token ? { kind: 'token', token } : { kind: 'number', employeeNumber: number ?? '', address };
  sendContactLink(ctx, asker).catch((error) =>
    ctx.log.error('link to contact points not sent', { error: String(error) }),
  );
  return { status: 200, body: askedPage(words[voice]) };
}
