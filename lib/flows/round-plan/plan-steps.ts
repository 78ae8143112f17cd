import { countManagers, countStep, measuredRates, type StepCount } from '#db/stores/rounds/plan-counts.ts';
import type { PlannedStep } from '#lib/domain/ladder/planned-step.ts';
import { type AskStep, isAsk, type Ladder, mediumOf } from '#lib/domain/ladder.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Audience, RoundKind, Wording } from '#lib/domain/round.ts';
import { segmentsCost, smsSize } from '#lib/domain/sending/sms-segments.ts';
import type { Ctx } from '../ctx.ts';
import { composeSms } from '../wording/compose-sms.ts';

interface Planned {
  kind: RoundKind;
  wording: Record<Language, Wording>;
  audience: Audience;
}

/** How many go out on each step and over each way, in which time, and what the SMS cost; reads only. */
export async function planSteps(ctx: Ctx, plan: Planned, ladder: Pick<Ladder, 'steps'>): Promise<PlannedStep[]> {
  const rates = await measuredRates(ctx.db);
  const planned: PlannedStep[] = [];
  for (const step of ladder.steps) {
    const { minute } = step;
    if (isAsk(step)) planned.push({ minute, ...(await planAsk(ctx, plan, step, rates.get(step.channel) ?? null)) });
    else {
      const managers = await countManagers(ctx.db);
      const none = { segments: null, cost: null, seconds: null };
      planned.push({ minute, way: 'manager', people: managers, messages: managers, ...none });
    }
  }
  return planned.sort((a, b) => a.minute - b.minute);
}

async function planAsk(
  ctx: Ctx,
  plan: Planned,
  step: AskStep,
  perSecond: number | null,
): Promise<Omit<PlannedStep, 'minute'>> {
  const way = mediumOf(step.channel);
  const counts = await countStep(ctx.db, plan.audience, step);
  const sum = (of: (count: StepCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  const messages = sum((count) => count.messages);
  const seconds = perSecond === null ? null : Math.ceil(messages / perSecond);
  const base = { way, people: sum((count) => count.people), messages, seconds };
  if (way !== 'sms') return { ...base, segments: null, cost: null };
  const size = segmentsByLanguage(ctx, plan);
  const segments = sum(({ language, messages: n }) => n * size[language]);
  const { smsPrice } = ctx.core;
  return { ...base, segments, cost: smsPrice > 0 ? segmentsCost(segments, smsPrice) / 1_000_000 : null };
}

/** As long as a real link. */
const SAMPLE = { address: '+810000000000', token: '0'.repeat(22), code: '0000' };

function segmentsByLanguage({ core }: Ctx, plan: Planned): Record<Language, number> {
  const size = (language: Language) => smsSize(composeSms(core, plan, language, SAMPLE)).segments;
  return Object.fromEntries(LANGUAGES.map((language) => [language, size(language)])) as Record<Language, number>;
}
