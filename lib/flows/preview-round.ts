import { countAudience, peopleWithoutContact } from '#db/stores/audience.ts';
import { listDepartments, listSites } from '#db/stores/places.ts';
import { Problem } from '#lib/base/problem.ts';
import { type AskStep, FIRST_LADDER, firstSteps, type Ladder } from '#lib/domain/ladder.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Audience, RoundKind, Wording } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';
import { type ComposedMail, composeMail } from './compose-mail.ts';
import type { Ctx } from './ctx.ts';

/** What somebody wants to ask, before it is a round. */
export interface RoundPlan {
  kind: RoundKind;
  wording: Record<Language, Wording>;
  audience: Audience;
  /** Without one the usual ladder of its kind. */
  ladder?: Ladder;
}

export interface RoundPreview {
  people: number;
  messages: number;
  withoutContact: number;
  /** The first of those without a contact point. */
  withoutContactSample: { id: string; employeeNumber: string; name: string }[];
  /** The exact mail, to a person called 〇〇. */
  mails: Record<Language, ComposedMail>;
}

const SAMPLE = 50;
export const planStep = (): AskStep => firstSteps(FIRST_LADDER)[0]!.step;

/** Who would be asked, who would get nothing, and what the mail says; writes nothing. Throws when the plan cannot be opened. */
export async function previewRound(ctx: Ctx, plan: RoundPlan): Promise<RoundPreview> {
  await checkPlan(ctx, plan);
  const counts = await countAudience(ctx.db, plan.audience, planStep());
  const sample = await peopleWithoutContact(ctx.db, plan.audience, planStep(), SAMPLE);
  const mailIn = (language: Language) =>
    composeMail(ctx.core, plan, { name: translate(language, 'rounds')('sampleName'), language, token: '...' });
  return {
    ...counts,
    withoutContactSample: sample,
    mails: { ja: mailIn('ja'), en: mailIn('en') },
  };
}

/** Refuses a plan without a title, or with a department or site that the roster does not have. */
export async function checkPlan(ctx: Ctx, plan: RoundPlan): Promise<void> {
  if (LANGUAGES.some((language) => plan.wording[language].title.trim() === ''))
    throw new Problem('round.title_missing');
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
