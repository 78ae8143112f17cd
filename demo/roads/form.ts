import type { Status } from '#lib/domain/status.ts';
import { limit } from '../limit.ts';
import { postForms } from './html-form.ts';
import { getPage, pressButton } from './http.ts';
import { patiently } from './patience.ts';

const SIDE_BY_SIDE = 24;

export interface FormRoad {
  /** Opens the personal link and presses a choice. */
  answer(link: string, choice: { status: Status; comment: string | null }): Promise<void>;
}

export function formRoad(): FormRoad {
  const answer: FormRoad['answer'] = (link, { status, comment }) =>
    patiently(async () => {
      const { html } = await getPage(link);
      const form = postForms(html).find(({ names }) => names.has('status'));
      if (!form) throw new Error(`no form behind ${link}`);
      await patiently(() => pressButton(link, form, { status, ...(comment ? { comment } : {}) }));
    });
  return { answer: limit(SIDE_BY_SIDE, answer) };
}
