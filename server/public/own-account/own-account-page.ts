import { dayName } from '#lib/base/time/recent-days.ts';
import type { AskedOwner } from '#lib/flows/official-accounts/check-of.ts';
import { translate } from '#lib/text/translate.ts';
import { html } from '../../intake/look/markup.ts';
import { documentOf } from '../look/document.ts';
import type { PublicWords } from '../look/words.ts';

/** Where owner or deputy say whether an official account is still theirs; `noted` after a press. */
export function ownAccountPage(words: PublicWords, { account, person }: AskedOwner, noted: boolean): string {
  const { core, language, other, minute } = words;
  const t = translate(language, 'official');
  const { network, handle, address, department, purpose, checkedAt, checkedBy, doubtedAt, ownerNumber } = account;
  const role = t(person.employeeNumber === ownerNumber ? 'own.owner' : 'own.deputy');
  const told = noted ? html`<p role="status"><b>${t('own.noted')}</b></p>` : null;
  const checked = checkedAt
    ? html`<p class="soft">${t('own.checked', { at: dayName(checkedAt, core.timeZone), by: checkedBy ?? '' })}</p>`
    : null;
  const doubted = doubtedAt ? html`<p>${t('own.doubted', { at: minute(doubtedAt) })}</p>` : null;
  const facts = html`<p><b>${t(`network.${network}`)} ${handle}</b><br><a href="${address}" rel="noreferrer">${address}</a><br>${department} - ${purpose}<br>${role}</p>`;
  const form = html`<form method="post"><button class="next" name="answer" value="ours">${t('own.ours')}</button><button class="next other" name="answer" value="not_ours">${t('own.notOurs')}</button></form>`;
  const main = html`<h2>${t('own.title')}</h2>${told}<p>${t('own.pageLead', { name: person.name })}</p>${facts}${checked}${doubted}${form}<p class="soft">${t('own.never')}</p>`;
  const heading = words.t('title', { company: core.companyName });
  const sheet = { heading, drill: false, feeds: false, otherFile: `?lang=${other}`, changedAt: account.checkAskedAt };
  return documentOf(words, { ...sheet, title: t('own.title') }, main);
}
