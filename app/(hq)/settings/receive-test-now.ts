'use server';

import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import { translate } from '#lib/text/translate.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireViewer } from '../_frame/require-viewer.ts';

const WAIT_MS = 30_000;

/** Waits until something really arrives by a route, a mail of ours where it takes mails, and says what came of it. */
export async function receiveTestNow(before: FormState, form: FormData): Promise<FormState> {
  const { upkeep, actor, language } = await requireViewer('settings.change');
  const t = translate(language, 'upkeep');
  const part = upkeep.parts.find(({ kind, name }) => kind === 'route' && name === form.get('route'));
  if (!part?.configured) return withProblem(before, form, t('receive.unknown'));
  try {
    const byMail = part.byMail === true;
    const arrival = await upkeep.receiveTrial({ route: part.name, byMail, waitMs: WAIT_MS, language, by: actor });
    if (arrival.kind !== 'received') return withProblem(before, form, t(`receive.${arrival.kind}`));
    const seconds = Math.max(1, Math.round(arrival.afterMs / 1000));
    return { problem: null, done: t('receive.received', { seconds }), typed: {}, turn: before.turn + 1 };
  } catch (error) {
    return withProblem(before, form, problemSentence(language, error));
  }
}
