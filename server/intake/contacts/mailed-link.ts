import { findLink } from '#db/stores/contacts/contact-links.ts';
import { confirmContact } from '#lib/flows/contacts/confirm-contact.ts';
import { linkIdIn } from '#lib/flows/contacts/contact-token.ts';
import { openContacts } from '#lib/flows/contacts/open-contacts.ts';
import { type Voice, voiceNamed } from '../look/voices.ts';
import type { Page } from '../send-page.ts';
import type { ContactDesk } from './contact-desk.ts';
import { confirmedPage, gonePage, linkPage } from './look/link-page.ts';
import { showOwn } from './own-contacts-page.ts';

/** GET and HEAD of a mailed link: a button. Writes nothing. */
export async function showMailedLink({ ctx, words }: ContactDesk, token: string, voice: Voice): Promise<Page> {
  const id = linkIdIn(ctx.keys.master, token);
  const link = id && (await findLink(ctx.db, ctx.db.read, id));
  if (!link || link.usedAt || link.expiresAt <= ctx.clock.now()) return { status: 410, body: gonePage(words[voice]) };
  return { status: 200, body: linkPage(words[voice], link.kind === 'confirm' ? 'confirm' : 'open', token) };
}

/** POST: opens the own contact points, or takes a new one into use; once. */
export async function pressMailedLink(desk: ContactDesk, token: string, asked: Voice | null): Promise<Page> {
  const opened = await openContacts(desk.ctx, token);
  if (opened) {
    const voice = asked ?? voiceNamed(opened.person.language) ?? 'ja';
    return showOwn(desk, voice, { ...opened, did: null, typed: '' });
  }
  const voice = asked ?? 'ja';
  if (await confirmContact(desk.ctx, token)) return { status: 200, body: confirmedPage(desk.words[voice]) };
  return { status: 410, body: gonePage(desk.words[voice]) };
}
