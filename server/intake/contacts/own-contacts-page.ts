import { ownContacts } from '#db/stores/contacts/own-contacts.ts';
import { storedFacts } from '#db/stores/contacts/stored-facts.ts';
import { addContact } from '#lib/flows/contacts/add-contact.ts';
import { confirmAllContacts } from '#lib/flows/contacts/confirm-all.ts';
import { type Opened, ownerOf } from '#lib/flows/contacts/open-contacts.ts';
import { removeContact } from '#lib/flows/contacts/remove-contact.ts';
import type { Voice } from '../look/voices.ts';
import type { Page } from '../send-page.ts';
import type { ContactDesk } from './contact-desk.ts';
import { gonePage } from './look/link-page.ts';
import { type Did, type OwnSheet, ownPage } from './look/own-page.ts';

/** The page of one person, as the last commit left it. */
export async function showOwn(
  { ctx, words }: ContactDesk,
  voice: Voice,
  sheet: Opened & Pick<OwnSheet, 'did' | 'typed'>,
): Promise<Page> {
  const contacts = await ownContacts(ctx, sheet.person.id);
  const facts = await storedFacts(ctx.db, sheet.person.id);
  return { status: 200, body: ownPage(words[voice], { ...sheet, contacts, facts }) };
}

/** POST /c/own: one change, and the page again with a word on what it did. */
export async function changeOwn(desk: ContactDesk, voice: Voice, fields: URLSearchParams): Promise<Page> {
  const session = fields.get('s') ?? '';
  const person = await ownerOf(desk.ctx, session);
  if (!person) return { status: 410, body: gonePage(desk.words[voice]) };
  const typed = (fields.get('address') ?? '').slice(0, 254);
  const did = await carryOut(desk, person, fields, typed);
  return showOwn(desk, voice, { person, session, did, typed: did === 'did.unreadable' ? typed : '' });
}

async function carryOut(
  { ctx }: ContactDesk,
  person: Opened['person'],
  fields: URLSearchParams,
  typed: string,
): Promise<Did | null> {
  switch (fields.get('act')) {
    case 'add':
      return `did.${(await addContact(ctx, person, typed)).kind}`;
    case 'remove':
      return `did.${(await removeContact(ctx, person, fields.get('contact') ?? '')).kind}`;
    case 'all_right':
      await confirmAllContacts(ctx, person);
      return 'did.all_right';
    default:
      return null;
  }
}
