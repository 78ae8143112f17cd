import { countAudienceBySite } from '#db/stores/board/audience-by-site.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { isRecent } from '#lib/domain/sign-in/sign-in.ts';
import { parseLadder } from '#lib/flows/ladder/ladder-of.ts';
import { findRosterWords } from '#lib/flows/notices/find-roster-words.ts';
import { previewRound, type RoundPlan } from '#lib/flows/rounds/preview-round.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import { planOf, type RoundFields } from '../_form/round-fields.ts';
import { askedOf } from '../_questions/question-fields.ts';
import type { CheckedRound } from './round-step.ts';

/** What was typed as a plan. Throws `ladder.bad`. */
export function roundPlanOf(fields: RoundFields, kind: RoundKind): RoundPlan {
  const plan = { ...planOf(fields, kind), questions: askedOf(fields.questions) };
  return fields.ladder === '' ? plan : { ...plan, ladder: parseLadder(fields.ladder) };
}

/** Everything that somebody has to know before the round starts; writes nothing. */
export async function checkRound(
  { ctx, language, now, session }: SignedViewer,
  plan: RoundPlan,
): Promise<CheckedRound> {
  const seen = await previewRound(ctx, plan);
  const open = (await startedRounds(ctx.db)).filter((round) => round.state === 'open');
  // The public door shows all of it to anybody.
  const texts = LANGUAGES.flatMap((one) => [
    { place: `${one}.title`, text: plan.wording[one].title },
    { place: `${one}.body`, text: plan.wording[one].body },
    ...(plan.questions ?? []).map((question) => ({ place: `${one}.${question.key}`, text: wordsOf(question, one) })),
  ]);
  const named = (people: typeof seen.allBadSample) =>
    people.map(({ employeeNumber, name }) => ({ employeeNumber, name }));
  const { people, messages, withoutContact, allBad, steps, heldUntil, mails } = seen;
  return {
    people,
    messages,
    withoutContact,
    withoutContactSample: named(seen.withoutContactSample),
    allBad,
    allBadSample: named(seen.allBadSample),
    bySite: await countAudienceBySite(ctx.db, plan.audience),
    steps,
    currency: seen.smsCurrency,
    heldUntil,
    findings: await findRosterWords(ctx, texts),
    questions: plan.questions ?? [],
    mails: {
      ja: { subject: mails.ja.subject, text: mails.ja.text },
      en: { subject: mails.en.subject, text: mails.en.text },
    },
    open: open.map((round) => ({ kind: round.kind, title: round.wording[language].title })),
    at: now,
    proofWanted: plan.kind === 'real' && !isRecent(session, now),
  };
}

const wordsOf = (question: Question, language: Language): string =>
  [question, ...(question.kind === 'choice' ? question.options : [])].map(({ label }) => label[language]).join('\n');
