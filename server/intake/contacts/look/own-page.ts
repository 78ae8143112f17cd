import type { OwnContact } from '#db/stores/contacts/own-contacts.ts';
import type { StoredFacts } from '#db/stores/contacts/stored-facts.ts';
import type { PersonRow } from '#db/stores/people/people.ts';
import { readablePhone } from '#lib/base/addresses/readable-phone.ts';
import { html, type Markup } from '../../look/markup.ts';
import type { Key } from '../../look/phrases.ts';
import type { Piece } from '../../press.ts';
import { type ContactWords, contactPage, formTo, hidden } from './contact-words.ts';

/** What the last press did. */
export type Did = Key<'contacts'> & `did.${string}`;

export interface OwnSheet {
  person: PersonRow;
  contacts: readonly OwnContact[];
  facts: StoredFacts | undefined;
  session: string;
  did: Did | null;
  /** What was typed and could not be read. */
  typed: string;
}

/** Everything that is stored about the one who looks, and what can be changed of it. */
export function ownPage(words: ContactWords, sheet: OwnSheet): Piece[] {
  const { c } = words;
  const { contacts, session, did, typed } = sheet;
  const act = (name: string, more: Markup, button: string) =>
    formTo(words, '/own', html`${hidden('s', session)}${hidden('act', name)}${more}`, button);
  const inUse = contacts.some(({ active }) => active);
  const note = did ? html`<p class="note" role="status">${c(did)}</p>` : null;
  const right = inUse ? html`<p>${c('own.allRightLead')}</p>${act('all_right', html``, c('own.allRight'))}` : null;
  const field = html`<label class="field"><b>${c('own.addLabel')}</b>${c('own.addHint')}<input type="text" name="address" value="${typed}" maxlength="254" autocomplete="off" autocapitalize="none" spellcheck="false"></label>`;
  const remove = contacts.length > 1 ? removeOf(words, contacts, act) : null;
  const main = html`<p>${c('own.order')}</p>${note}${inUse ? null : html`<p class="note urgent">${c('own.none')}</p>`}<dl>${contacts.map((contact) => entryOf(words, contact))}</dl>${right}<div class="rest"><h2>${c('own.add')}</h2>${act('add', field, c('own.addDo'))}</div>${remove}${storedOf(words, sheet)}<p class="rest">${c('own.close')}</p>`;
  return contactPage(words, c('own.title'), main);
}

function entryOf({ c, minute }: ContactWords, contact: OwnContact): Markup {
  const { active, badSince, confirmedAt } = contact;
  const word = confirmedAt ? c('own.confirmed', { at: minute(confirmedAt) }) : c('own.unconfirmed');
  const bad = badSince ? html`<br>${c('own.bad', { at: minute(badSince) })}` : null;
  const state = active ? html`${word}${bad}` : html`${c('own.waiting')}`;
  return html`<dt>${state}</dt><dd>${shown(contact)}</dd>`;
}

const shown = ({ kind, address }: OwnContact): string => (kind === 'phone' ? readablePhone(address) : address);

type Act = (name: string, more: Markup, button: string) => Markup;

/** Which one goes has to be picked: nothing is preselected, and nothing is gone by one press. */
function removeOf({ c }: ContactWords, contacts: readonly OwnContact[], act: Act): Markup {
  const picks = contacts.map(
    (contact) =>
      html`<label class="pick"><input type="radio" name="contact" value="${contact.id}"><span><b>${shown(contact)}</b></span></label>`,
  );
  return html`<details><summary>${c('own.remove')}</summary>${act('remove', html`${picks}`, c('own.removeDo'))}</details>`;
}

function storedOf({ c, common }: ContactWords, { person, facts }: OwnSheet): Markup {
  const rows = [
    [c('stored.name'), person.name],
    [c('stored.number'), person.employeeNumber],
    [c('stored.department'), facts?.department ?? ''],
    [c('stored.site'), facts?.site ?? ''],
    [c('stored.language'), common(`language.${person.language}`)],
    [c('stored.rounds'), String(facts?.rounds ?? 0)],
  ] as const;
  return html`<div class="rest"><h2>${c('stored.title')}</h2><dl>${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl><p>${c('stored.note')}</p></div>`;
}
