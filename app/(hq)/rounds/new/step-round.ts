'use server';

import { redirect } from 'next/navigation';
import { countAudienceBySite } from '#db/stores/audience-by-site.ts';
import { startedRounds } from '#db/stores/rounds.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { isRecent } from '#lib/domain/sign-in.ts';
import { confirmAgain } from '#lib/flows/access/sign-in/confirm-again.ts';
import { fillRounds } from '#lib/flows/fill-round.ts';
import { openRound } from '#lib/flows/open-round.ts';
import { previewRound } from '#lib/flows/preview-round.ts';
import { catalogueOf, translate } from '#lib/text/translate.ts';
import { problemSentence } from '../../_frame/problem-sentence.ts';
import { requireViewer, type SignedViewer } from '../../_frame/require-viewer.ts';
import { bareText, fieldsOf, planOf, type RoundFields } from './round-fields.ts';
import type { CheckedRound, RoundStep } from './round-step.ts';

/** One press in the wizard: back to the form, on to the check, or open the round and go to its board. */
export async function stepRound(before: RoundStep, form: FormData): Promise<RoundStep> {
  const who = await requireViewer('round.open');
  const fields = fieldsOf(form);
  const turn = before.turn + 1;
  const edit = (problem: string | null): RoundStep => ({ kind: 'edit', fields, problem, turn });
  const t = translate(who.language, 'rounds');
  const intent = form.get('intent');
  if (intent === 'edit') return edit(null);
  if (fields.kind === '') return edit(t('form.kindMissing'));
  if (!fields.titleJa && !fields.titleEn) return edit(t('form.titleMissing'));
  let roundId: string;
  try {
    const checked = await check(who, fields, fields.kind);
    if (intent !== 'open') return { kind: 'check', fields, checked, problem: null, turn };
    const problem = whyNotYet(who, fields.kind, checked, form) ?? (await whyNotSure(who, fields.kind, form));
    if (problem) return { kind: 'check', fields, checked, problem, turn };
    roundId = await openRound(who.ctx, planOf(fields, fields.kind), who.actor);
    // Beside the worker, which is busy sending from now on; what is left when this process ends, the worker does.
    fillRounds(who.ctx).catch((error) => who.ctx.log.error('not filled here', { error: String(error) }));
  } catch (error) {
    return edit(problemSentence(who.language, error));
  }
  redirect(`/board/${roundId}`);
}

async function check(
  { ctx, language, now, session }: SignedViewer,
  fields: RoundFields,
  kind: RoundKind,
): Promise<CheckedRound> {
  const plan = planOf(fields, kind);
  const { people, messages, withoutContact, withoutContactSample, mails } = await previewRound(ctx, plan);
  const open = (await startedRounds(ctx.db)).filter((round) => round.state === 'open');
  return {
    people,
    messages,
    withoutContact,
    withoutContactSample: withoutContactSample.map(({ employeeNumber, name }) => ({ employeeNumber, name })),
    bySite: await countAudienceBySite(ctx.db, plan.audience),
    mails: {
      ja: { subject: mails.ja.subject, text: mails.ja.text },
      en: { subject: mails.en.subject, text: mails.en.text },
    },
    open: open.map((round) => ({ kind: round.kind, title: round.wording[language].title })),
    at: now,
    proofWanted: kind === 'real' && !isRecent(session, now),
  };
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
