import { CHECKS } from '#lib/domain/notice/checklist.ts';
import { postForms } from '../roads/html-form.ts';
import { getPage, pressButton } from '../roads/http.ts';
import type { Desk } from './desk.ts';

const NOTICE = {
  topic: 'work',
  audience: 'everybody',
  kind: 'real',
  validUntil: '',
  titleJa: '本日の出社について',
  titleEn: 'Coming to work today',
  bodyJa: '地震のため、本日は全拠点で出社を見合わせてください。業務に当たる人には上長から連絡します。',
  bodyEn: 'Because of the earthquake, do not come to work at any site today. Managers call those who are needed.',
};

/** Writes a notice and lets everybody read it, as headquarters does on its screens: draft first, then the checklist. */
export async function publishNotice(url: string, { cookie }: Desk): Promise<void> {
  const editor = `${url}/notices/new`;
  const saved = await pressButton(editor, await formWith(editor, 'titleJa', cookie), NOTICE, cookie);
  const letting = await formWith(saved.url, 'check', cookie);
  const published = await pressButton(saved.url, letting, { check: [...CHECKS] }, cookie);
  if (!published.url.includes('note=published')) throw new Error(`the notice is not public: ${published.url}`);
}

async function formWith(page: string, name: string, cookie: string) {
  const form = postForms((await getPage(page, cookie)).html).find(({ names }) => names.has(name));
  if (!form) throw new Error(`no form with ${name} on ${page}`);
  return form;
}
