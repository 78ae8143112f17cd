import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { countPeople } from '#db/stores/rounds/audience.ts';
import { type Unreached, unreachedOf } from '#db/stores/rounds/plan-counts.ts';
import { Problem } from '#lib/base/problem.ts';
import { writeLadder } from '#lib/domain/ladder/ladder-text.ts';
import type { PlannedStep } from '#lib/domain/ladder/planned-step.ts';
import { type AskStep, FIRST_LADDER, firstSteps, isAsk, type Ladder } from '#lib/domain/ladder.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { troubleIn } from '#lib/domain/question/round-questions.ts';
import type { Audience, RoundKind, Wording } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';
import type { Ctx } from '../ctx.ts';
import { dueFrom, ladderFor } from '../ladder/ladder-of.ts';
import { planSteps } from '../round-plan/plan-steps.ts';
import { type ComposedMail, composeMail } from '../wording/compose-mail.ts';

/** What somebody wants to ask, before it is a round. */
export interface RoundPlan {
  kind: RoundKind;
  wording: Record<Language, Wording>;
  audience: Audience;
  /** Without one the usual ladder of its kind. */
  ladder?: Ladder;
  /** Asked beside the status; none where it is left out. */
  questions?: readonly Question[];
}

export interface RoundPreview {
  people: number;
  messages: number;
  withoutContact: number;
  /** The first of those without a contact point. */
  withoutContactSample: Unreached[];
  /** People of whose contact points every one has bounced. */
  allBad: number;
  /** The first of them. */
  allBadSample: Unreached[];
  /** As `readLadder` reads it. */
  ladder: string;
  steps: PlannedStep[];
  smsCurrency: string;
  /** A drill in quiet hours waits so long; else null. */
  heldUntil: Date | null;
  /** The exact mail, to a person called 〇〇. */
  mails: Record<Language, ComposedMail>;
}

const SAMPLE = 50;
export const planStep = (): AskStep => firstSteps(FIRST_LADDER)[0]!.step;

/** Who would be asked, who would get nothing, and what the mail says; writes nothing. Throws when the plan cannot be opened. */
export async function previewRound(ctx: Ctx, plan: RoundPlan): Promise<RoundPreview> {
  await checkPlan(ctx, plan);
  const ladder = ladderFor(ctx, plan);
  const kinds = [...new Set(ladder.steps.filter(isAsk).map((step) => step.contactKind))];
  const { withoutContact, allBad, sample } = await unreachedOf(ctx.db, plan.audience, kinds, SAMPLE);
  const steps = await planSteps(ctx, plan, ladder);
  const now = ctx.clock.now();
  const due = dueFrom(ctx, plan.kind, now);
  const mailIn = (language: Language) =>
    composeMail(ctx.core, plan, { name: translate(language, 'rounds')('sampleName'), language, token: '...' });
  return {
    people: await countPeople(ctx.db, plan.audience),
    messages: steps
      .filter(({ minute, way }) => minute === 0 && way !== 'manager')
      .reduce((n, step) => n + step.messages, 0),
    withoutContact,
    withoutContactSample: sample.filter(({ why }) => why === 'no_contact'),
    allBad,
    allBadSample: sample.filter(({ why }) => why === 'all_bad'),
    ladder: writeLadder(ladder),
    steps,
    smsCurrency: ctx.core.smsCurrency,
    heldUntil: due > now ? due : null,
    mails: { ja: mailIn('ja'), en: mailIn('en') },
  };
}

/** Refuses a plan without a title, with a question that cannot be asked, or with a department or site that the roster does not have. */
export async function checkPlan(ctx: Ctx, plan: RoundPlan): Promise<void> {
  if (LANGUAGES.some((language) => plan.wording[language].title.trim() === ''))
    throw new Problem('round.title_missing');
  const trouble = troubleIn(plan.questions ?? []);
  if (trouble) throw new Problem('question.bad', trouble);
  await checkAudience(ctx, plan.audience);
}

/** Refuses an audience with a department or site that the roster does not have. Throws `round.unknown_department`, `round.unknown_site`. */
export async function checkAudience(ctx: Pick<Ctx, 'db'>, audience: Audience): Promise<void> {
  const paths = new Set((await listDepartments(ctx.db)).map((department) => department.path));
  const unknownPath = audience.departments.find((path) => !paths.has(path));
  if (unknownPath !== undefined) throw new Problem('round.unknown_department', { department: unknownPath });
  const names = new Set((await listSites(ctx.db)).map((site) => site.name));
  const unknownSite = audience.sites.find((name) => !names.has(name));
  if (unknownSite !== undefined) throw new Problem('round.unknown_site', { site: unknownSite });
}
