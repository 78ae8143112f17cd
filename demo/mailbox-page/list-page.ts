import type { DemoPerson, Language } from '../company/person.ts';
import type { Mailboxes } from '../outside/mailboxes.ts';
import { htmlText, TEXTS } from '../sheet/document.ts';

const NEWEST = 40;
const MOST_FOUND = 100;
const WAITING = 6;

/** HTML: whom to answer for, a search, the newest mails. */
export function listBody(language: Language, people: readonly DemoPerson[], boxes: Mailboxes, wanted: string): string {
  const t = TEXTS[language];
  const lines = (addresses: readonly string[]): string =>
    addresses.length === 0
      ? `<p class="quiet">${t.none}</p>`
      : `<ul class="boxes">${addresses.map((address) => line(language, boxes, address)).join('')}</ul>`;
  const search = `<form class="find"><input type="hidden" name="lang" value="${language}"><input class="input" name="q" value="${htmlText(wanted)}" aria-label="${t.search}" placeholder="${t.search}"><button class="button">${t.find}</button></form>`;
  const section = (heading: string, note: string, addresses: readonly string[]): string =>
    `<section class="section"><header><h2>${heading}</h2></header>${note}${lines(addresses)}</section>`;
  const what = `<p>${t.what}</p>${search}`;
  if (wanted !== '') return `${what}${section(t.foundHead, '', find(people, boxes, wanted))}`;
  const waiting = section(t.waitingHead, `<p class="quiet">${t.waitingNote}</p>`, waitingBoxes(people, boxes));
  const newest = [
    ...new Set(
      boxes
        .all()
        .slice(-NEWEST)
        .map(({ address }) => address)
        .reverse(),
    ),
  ];
  return `${what}${waiting}${section(t.newestHead, '', newest)}`;
}

/** People with a living mailbox and no plan to answer, who have not been answered for yet. */
function waitingBoxes(people: readonly DemoPerson[], boxes: Mailboxes): string[] {
  const out: string[] = [];
  for (const { plan, mails } of people) {
    if (out.length === WAITING) break;
    const mail = mails.find(({ address }) => boxes.of(address).length > 0);
    if (!mail || plan.acts.length > 0 || plan.automatic) continue;
    if (mails.every(({ address }) => boxes.repliesOf(address).length === 0)) out.push(mail.address);
  }
  return out;
}

function find(people: readonly DemoPerson[], boxes: Mailboxes, wanted: string): string[] {
  const word = wanted.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return people
    .flatMap((person) => person.mails.map(({ address }) => ({ person, address })))
    .filter(({ person: { name, kana, employeeNumber }, address }) =>
      `${name}\n${kana ?? ''}\n${employeeNumber}\n${address}`
        .toLowerCase()
        .replace(/[^\S\n]+/g, '')
        .includes(word),
    )
    .map(({ address }) => address)
    .filter((address) => boxes.of(address).length > 0)
    .slice(0, MOST_FOUND);
}

function line(language: Language, boxes: Mailboxes, address: string): string {
  const t = TEXTS[language];
  const person = boxes.ownerOf(address)!;
  const replies = boxes.repliesOf(address).length;
  const counts = [t.mails(boxes.of(address).length), ...(replies > 0 ? [t.answered(replies)] : [])];
  return `<li><a href="${htmlText(boxHref(language, address))}"><b>${htmlText(person.name)}</b></a> <span class="num">${person.employeeNumber}</span> <span class="quiet">${htmlText(address)}</span> <span class="small">${counts.join(' ')}</span></li>`;
}

export const boxHref = (language: Language, address: string): string =>
  `/box?${new URLSearchParams({ address, lang: language })}`;
