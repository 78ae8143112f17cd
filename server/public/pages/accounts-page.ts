import { currentNotices, newestChange, type PublicAccount, type PublicFacts } from '#lib/domain/notice/public-facts.ts';
import { judgeAccount } from '#lib/domain/official-account/judge-account.ts';
import { translate } from '#lib/text/translate.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import { accountsFile, indexFile, noticeFile } from '../file-names.ts';
import { documentOf } from '../look/document.ts';
import type { PublicWords } from '../look/words.ts';
import { titleOf } from './notice-parts.ts';

/** Which accounts are ours, and a field that says of a pasted one whether it is. */
export function accountsPage(words: PublicWords, facts: PublicFacts): string {
  return pageOf(words, facts, '', null);
}

/** The same page with the verdict on what was pasted; made for one reader. */
export function realPage(words: PublicWords, facts: PublicFacts, pasted: string): string {
  return pageOf(words, facts, pasted, verdictOn(words, facts.accounts, pasted));
}

function pageOf(words: PublicWords, facts: PublicFacts, pasted: string, verdict: Markup | null): string {
  const { core, language, other } = words;
  const t = translate(language, 'official');
  const company = core.companyName;
  const active = facts.accounts.filter(({ state }) => state === 'active');
  const closed = facts.accounts.filter(({ state }) => state === 'closed');
  const list =
    active.length === 0 ? html`<p>${t('page.none')}</p>` : html`<ul>${active.map((one) => lineOf(words, one))}</ul>`;
  const gone =
    closed.length === 0
      ? null
      : html`<section><h2>${t('page.closed')}</h2><p>${t('page.closedNote')}</p><ul>${closed.map(({ network, handle }) => html`<li>${t(`network.${network}`)} ${handle}</li>`)}</ul></section>`;
  // Asked of us also from a copy that another host serves.
  const form = html`<form method="get" action="${core.publicUrl}/real"><input type="hidden" name="lang" value="${language}"><label for="q">${t('page.checkHint')}</label><input id="q" name="q" value="${pasted}" maxlength="300" autocapitalize="none" spellcheck="false"><button>${t('page.checkButton')}</button></form>`;
  const main = html`${verdict}<section><h2>${t('page.check')}</h2>${form}</section><section><h2>${t('page.title')}</h2><p>${t('page.lead', { company })}</p>${list}</section>${gone}${guidelinesPart(words, facts)}<p><a href="${indexFile(language)}">${t('page.back')}</a></p>`;
  const heading = words.t('title', { company });
  const sheet = {
    title: `${t('page.title')} - ${heading}`,
    heading,
    drill: false,
    otherFile: accountsFile(other),
    feeds: false,
    changedAt: newestChange(facts),
  };
  return documentOf(words, sheet, main);
}

function guidelinesPart(words: PublicWords, facts: PublicFacts): Markup | null {
  const guidelines = currentNotices(facts, 'guideline');
  if (guidelines.length === 0) return null;
  const { language } = words;
  const lines = guidelines.map(
    (one) => html`<li><a href="${noticeFile(one.no, language)}">${titleOf(words, one)}</a></li>`,
  );
  const heading = translate(language, 'portal')('guidelines.publicHeading');
  return html`<section><h2>${heading}</h2><ul>${lines}</ul></section>`;
}

function lineOf({ language }: PublicWords, { network, handle, address, department, purpose }: PublicAccount): Markup {
  const t = translate(language, 'official');
  return html`<li><b>${t(`network.${network}`)}</b> <a href="${address}" rel="noreferrer">${handle}</a><br>${department} - ${purpose}</li>`;
}

function verdictOn({ core, language }: PublicWords, accounts: readonly PublicAccount[], pasted: string): Markup {
  const t = translate(language, 'official');
  const verdict = judgeAccount(pasted, accounts);
  if (verdict.kind === 'nothing' || verdict.kind === 'unknown')
    return html`<p role="status"><b>${t(`page.verdict.${verdict.kind}`)}</b></p>`;
  const { network, handle, address, state } = verdict.account;
  const values = { network: t(`network.${network}`), handle, company: core.companyName };
  const link =
    state === 'active' ? html`<p>${t('page.real')}: <a href="${address}" rel="noreferrer">${address}</a></p>` : null;
  return html`<div role="status"><p><b>${t(`page.verdict.${verdict.kind}`, values)}</b></p>${link}</div>`;
}
