import { countNotAsked } from '#db/stores/rounds/round-change-counts.ts';
import { findRound, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { checkAudience } from '#lib/flows/rounds/preview-round.ts';
import { addStep } from '#lib/flows/running-round/add-step.ts';
import { correctRound } from '#lib/flows/running-round/correct-round.ts';
import { countChange } from '#lib/flows/running-round/count-change.ts';
import { previewText } from '#lib/flows/running-round/preview-text.ts';
import { remindRound } from '#lib/flows/running-round/remind-round.ts';
import { reopenRound } from '#lib/flows/running-round/reopen-round.ts';
import { resumeRound } from '#lib/flows/running-round/resume-round.ts';
import { checkTitles, reviseRound } from '#lib/flows/running-round/revise-round.ts';
import { widenRound } from '#lib/flows/running-round/widen-round.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../../_frame/require-viewer.ts';
import { planOf, type RoundFields } from '../../_form/round-fields.ts';
import { type Change, type Hold, LOOKED_AT, type Looked, versionOf } from './change.ts';

export type Came = { kind: 'done' } | { kind: 'looked'; looked: Looked } | { kind: 'refused'; problem: string };

interface Typed {
  fields: RoundFields;
  typedStep: string;
  form: FormData;
}

/** Does it when it is confirmed and the round is still the one that was looked at; before that, shows what it would come to. */
export async function carryOut(
  who: SignedViewer,
  roundId: string,
  act: Exclude<Change, Hold>,
  typed: Typed,
): Promise<Came> {
  const round = await findRound(who.ctx.db, roundId);
  if (!round || round.state === 'draft') throw new Problem('round.not_found', { roundId });
  const t = translate(who.language, 'rounds');
  const refused = (problem: string): Came => ({ kind: 'refused', problem });
  if (LOOKED_AT.includes(act) && typed.form.get('intent') !== 'do') {
    const looked = await lookAt(who, round, act, typed.fields);
    return looked.people === 0 && act === 'widen' ? refused(t('change.nobody')) : { kind: 'looked', looked };
  }
  if (act === 'addStep' && typed.typedStep.trim() === '') return refused(t('change.noStep'));
  if (typed.form.get('sure') !== 'yes') return refused(t('change.unsure'));
  if (typed.form.get('version') !== versionOf(round)) return refused(t('change.stale'));
  await change(who, round, act, typed);
  return { kind: 'done' };
}

async function change(
  { ctx, actor }: SignedViewer,
  round: RoundRow,
  act: Exclude<Change, Hold>,
  { fields, typedStep }: Typed,
): Promise<void> {
  const { wording, audience } = planOf(fields, round.kind);
  switch (act) {
    case 'resume':
      return resumeRound(ctx, round.id, actor);
    case 'reopen':
      return reopenRound(ctx, round.id, actor);
    case 'remind':
      return remindRound(ctx, round.id, actor);
    case 'addStep':
      return addStep(ctx, round.id, typedStep, actor);
    case 'revise':
      return reviseRound(ctx, round.id, wording, actor);
    case 'correct':
      return correctRound(ctx, round.id, wording, actor);
    case 'widen':
      await widenRound(ctx, round.id, audience, actor);
      fillRounds(ctx).catch((error) => ctx.log.error('not filled here', { error: String(error) }));
  }
}

async function lookAt({ ctx }: SignedViewer, round: RoundRow, act: Change, fields: RoundFields): Promise<Looked> {
  const { wording, audience } = planOf(fields, round.kind);
  const version = versionOf(round);
  if (act === 'widen') {
    await checkAudience(ctx, audience);
    return { people: await countNotAsked(ctx.db, round.id, audience), mails: null, version };
  }
  checkTitles(wording);
  const { asked, sentTo } = await countChange(ctx, round.id);
  const which = act === 'revise' ? act : 'correct';
  const { ja, en } = previewText(ctx, which, { kind: round.kind, wording });
  const mails = { ja: { subject: ja.subject, text: ja.text }, en: { subject: en.subject, text: en.text } };
  return { people: act === 'revise' ? asked : sentTo, mails, version };
}
