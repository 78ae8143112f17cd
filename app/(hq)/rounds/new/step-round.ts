'use server';

import { redirect } from 'next/navigation';
import { say } from '#app/_ui/say.ts';
import type { Language } from '#lib/domain/person.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { isRecent } from '#lib/domain/sign-in/sign-in.ts';
import { confirmAgain } from '#lib/flows/access/sign-in/confirm-again.ts';
import { sendTest } from '#lib/flows/round-plan/send-test.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import type { RoundPlan } from '#lib/flows/rounds/preview-round.ts';
import { catalogueOf, translate } from '#lib/text/translate.ts';
import { problemSentence } from '../../_frame/problem-sentence.ts';
import { requireViewer, type SignedViewer } from '../../_frame/require-viewer.ts';
import { bareText, fieldsOf, type RoundFields } from '../_form/round-fields.ts';
import { changeQuestions } from '../_questions/change-questions.ts';
import { checkRound, roundPlanOf } from './check-round.ts';
import { type CheckedRound, type RoundStep, TEMPLATES, type Template, type Trial } from './round-step.ts';

/** One press in the wizard: a ready text, back to the form, on to the check, a test, or open the round and go to its board. */
export async function stepRound(before: RoundStep, form: FormData): Promise<RoundStep> {
  const who = await requireViewer('round.open');
  const fields = fieldsOf(form);
  const turn = before.turn + 1;
  const edit = (problem: string | null): RoundStep => ({ kind: 'edit', fields, problem, turn });
  const t = translate(who.language, 'rounds');
  const intent = form.get('intent');
  if (intent === 'edit') return edit(null);
  const template = TEMPLATES.find((one) => one === intent);
  const changed = changeQuestions(fields.questions, intent);
  if (changed)
    return {
      kind: 'edit',
      fields: { ...fields, questions: changed.questions },
      problem: null,
      turn,
      focus: changed.focus,
    };
  if (template) return { kind: 'edit', fields: filled(who, fields, template), problem: null, turn };
  if (fields.kind === '') return edit(t('form.kindMissing'));
  if (!fields.titleJa && !fields.titleEn) return edit(t('form.titleMissing'));
  let roundId: string;
  try {
    const plan = roundPlanOf(fields, fields.kind);
    const checked = await checkRound(who, plan);
    const seen = { kind: 'check', fields, checked, trial: null, turn } as const;
    if (intent === 'test') return { ...seen, problem: null, trial: await trialOf(who, plan, form) };
    if (intent !== 'open') return { ...seen, problem: null };
    const problem = whyNotYet(who, fields.kind, checked, form) ?? (await whyNotSure(who, fields.kind, form));
    if (problem) return { ...seen, problem };
    roundId = await openRound(who.ctx, plan, who.actor);
    // Beside the worker, which is busy sending from now on; what is left when this process ends, the worker does.
    fillRounds(who.ctx).catch((error) => who.ctx.log.error('not filled here', { error: String(error) }));
  } catch (error) {
    return edit(problemSentence(who.language, error));
  }
  redirect(`/board/${roundId}`);
}

/** The text of a template at this minute; a drill of any sort is chosen as one, what is real never is. */
function filled({ ctx, now }: SignedViewer, fields: RoundFields, template: Template): RoundFields {
  const textIn = (language: Language) => {
    const t = translate(language, 'rounds');
    const at = say(language, ctx.core.timeZone).clock(now);
    return { title: t(`template.${template}.title`, { at }), body: t(`template.${template}.body`) };
  };
  const [ja, en] = [textIn('ja'), textIn('en')];
  const kind = template === 'system' || template === 'drill' ? 'drill' : fields.kind;
  return { ...fields, kind, titleJa: ja.title, titleEn: en.title, bodyJa: ja.body, bodyEn: en.body };
}

async function trialOf(who: SignedViewer, plan: RoundPlan, form: FormData): Promise<Trial> {
  const t = translate(who.language, 'rounds');
  const employeeNumber = String(form.get('testTo') ?? '')
    .normalize('NFKC')
    .trim()
    .slice(0, 40);
  if (employeeNumber === '') return { employeeNumber, sentence: t('trial.missing') };
  try {
    const { name, messages } = await sendTest(who.ctx, plan, employeeNumber, who.actor);
    const sentence = messages === 0 ? t('trial.noContact', { name }) : t('trial.sent', { name, n: messages });
    return { employeeNumber, sentence };
  } catch (error) {
    return { employeeNumber, sentence: problemSentence(who.language, error) };
  }
}

/** A sentence while the confirmation is not right, or the audience is no longer the one that was looked at. */
function whyNotYet(
  { language, say }: SignedViewer,
  kind: RoundKind,
  checked: CheckedRound,
  form: FormData,
): string | null {
  const t = translate(language, 'rounds');
  const n = checked.people;
  const seen = Number(form.get('people'));
  if (seen !== n) return t('check.changed', { before: say.number(seen), n: say.number(n) });
  const typed = bareText(String(form.get('confirm') ?? ''));
  const words =
    kind === 'real'
      ? [String(n)]
      : [catalogueOf('ja').rounds.check.drillWord, catalogueOf('en').rounds.check.drillWord];
  return words.includes(typed) ? null : t(`check.wrong.${kind}`, { n: String(n) });
}

/** A real round is opened by somebody who has just shown who they are, not by whoever stands at an open screen. */
async function whyNotSure(who: SignedViewer, kind: RoundKind, form: FormData): Promise<string | null> {
  const { ctx, door, session, now, language } = who;
  if (kind === 'drill' || isRecent(session, now)) return null;
  const t = translate(language, 'rounds');
  const typed = String(form.get('proof') ?? '').slice(0, 400);
  if (typed === '') return t('check.proof.missing');
  const shown = await confirmAgain(ctx, door.tries, session, typed);
  door.forget();
  return shown === 'confirmed' ? null : t(`check.proof.${shown}`);
}
