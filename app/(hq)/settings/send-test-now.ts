'use server';

import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import type { Language } from '#lib/domain/person.ts';
import type { TriedRelay } from '#lib/flows/trial/send-trial.ts';
import { translate } from '#lib/text/translate.ts';
import { wordReason } from '#lib/text/word-code.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireViewer } from '../_frame/require-viewer.ts';

/** Sends one message over each relay of a channel and says what became of it. */
export async function sendTestNow(before: FormState, form: FormData): Promise<FormState> {
  const { upkeep, actor, language } = await requireViewer('settings.change');
  const t = translate(language, 'upkeep');
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, 200);
  const address = text('address');
  if (address === '') return withProblem(before, form, t('test.noAddress'));
  try {
    const tried = await upkeep.sendTrial({ channel: text('channel'), address, language, by: actor });
    const told = tried.map((one) => sentence(language, one)).join(' ') || t('test.none');
    const isGood = tried.length > 0 && tried.every(({ sent }) => sent.kind === 'accepted');
    return isGood ? { problem: null, done: told, typed: {}, turn: before.turn + 1 } : withProblem(before, form, told);
  } catch (error) {
    return withProblem(before, form, problemSentence(language, error));
  }
}

function sentence(language: Language, { relay, sent }: TriedRelay): string {
  const t = translate(language, 'upkeep');
  if (sent.kind === 'accepted') return t('test.accepted', { relay });
  const reason = sent.kind === 'failed' ? wordReason(language, `${sent.code} ${sent.detail}`) : sent.detail;
  return t(`test.${sent.kind}`, { relay, reason });
}
