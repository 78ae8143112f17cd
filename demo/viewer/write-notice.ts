import { CHECKS } from '#lib/domain/notice/checklist.ts';
import { pressButton } from '../roads/http.ts';
import type { Desk } from './desk.ts';
import { formOn } from './form-on.ts';

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

/** Writes a notice and lets everybody read it, as headquarters does on its screens. */
export async function writeNotice(url: string, desk: Desk): Promise<void> {
  const editor = `${url}/notices/new`;
  const form = await formOn(editor, desk, ({ names }) => names.has('titleJa'));
  const saved = await pressButton(editor, form, NOTICE, desk.cookie);
  await publishDraft(saved.url, desk);
}

/** Goes through the checklist of a draft and lets everybody read it. */
export async function publishDraft(page: string, desk: Desk): Promise<void> {
  const letting = await formOn(page, desk, ({ names }) => names.has('check'));
  const published = await pressButton(page, letting, { check: [...CHECKS] }, desk.cookie);
  if (!published.url.includes('note=published')) throw new Error(`the notice is not public: ${published.url}`);
}
