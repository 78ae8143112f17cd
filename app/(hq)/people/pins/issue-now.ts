'use server';

import { renderSVG } from 'uqr';
import { issuePins } from '#lib/flows/pins/issue-pins.ts';
import { pinCards } from '#lib/flows/pins/pin-cards.ts';
import { translate } from '#lib/text/translate.ts';
import { problemSentence } from '../../_frame/problem-sentence.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { type IssueState, MOST_AT_ONCE } from './issue-state.ts';

/** Makes PINs for those who have none, or new ones for the numbers that were typed, and gives out their cards. */
export async function issueNow(before: IssueState, form: FormData): Promise<IssueState> {
  const { ctx, language, actor } = await requireViewer('pin.issue');
  const t = translate(language, 'pins');
  const typed = String(form.get('numbers') ?? '').slice(0, 64 * MOST_AT_ONCE);
  const again = (problem: string): IssueState => ({ problem, numbers: typed, issued: null, turn: before.turn + 1 });
  const isReset = form.get('intent') === 'reset';
  const numbers = [...new Set(typed.normalize('NFKC').split(/[\s,、;]+/))].filter((number) => number !== '');
  if (isReset && numbers.length === 0) return again(t('noNumbers'));
  if (isReset && numbers.length > MOST_AT_ONCE) return again(t('tooMany', { most: MOST_AT_ONCE }));
  const wish = isReset ? { numbers, onlyMissing: false } : { numbers: null, onlyMissing: true, most: MOST_AT_ONCE };
  try {
    const issued = await issuePins(ctx, wish, actor);
    if (issued.length === 0) return again(t('nobody'));
    const html = pinCards(issued, ctx.core, (text) => renderSVG(text, { border: 1 }));
    const href = `data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`;
    return { problem: null, numbers: '', issued: { n: issued.length, href }, turn: before.turn + 1 };
  } catch (error) {
    return again(problemSentence(language, error));
  }
}
