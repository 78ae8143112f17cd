import { countChoicesByDay } from '#db/stores/answers/answers-by-day.ts';
import { listSites } from '#db/stores/people/places.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { type Day, recentDays } from '#lib/base/time/recent-days.ts';
import type { Scope } from '#lib/domain/access.ts';
import { CAN_COME, optionKeysOf, type Question } from '#lib/domain/question/question.ts';
import type { Ctx } from '../ctx.ts';

const DAYS = 7;

export interface ReadyCell {
  /** As many as there are options, in their order. */
  counts: readonly { option: string; n: number }[];
  answered: number;
}

/** Who can come to work, in numbers. */
export interface Readiness {
  /** As the newest real round asked it; null while none has. */
  question: Question | null;
  /** Today first. */
  days: readonly Day[];
  /** Sites from which anybody answered on these days, with a cell for each of them. */
  sites: readonly { id: string; name: string; cells: readonly ReadyCell[] }[];
}

/** Who can come to work, by site and day, from the answers of the last week's real rounds; counts of those in reach only. */
export async function readReadiness(ctx: Pick<Ctx, 'db' | 'clock' | 'core'>, scope: Scope): Promise<Readiness> {
  const { db, clock, core } = ctx;
  const days = recentDays(clock.now(), core.timeZone, DAYS);
  const question = await newestQuestion(ctx);
  if (!question) return { question, days, sites: [] };
  const [places, counts] = await Promise.all([listSites(db), countChoicesByDay(db, { key: CAN_COME, scope }, days)]);
  const options = [...new Set([...optionKeysOf(question), ...counts.map(({ option }) => option)])];
  const sites = places.flatMap(({ id, name }) => {
    const own = counts.filter(({ siteId }) => siteId === id);
    if (own.length === 0) return [];
    const cells = days.map((_, day): ReadyCell => {
      const ofDay = own.filter((count) => count.day === day);
      const of = (option: string): number => ofDay.find((count) => count.option === option)?.n ?? 0;
      return {
        counts: options.map((option) => ({ option, n: of(option) })),
        answered: ofDay.reduce((sum, { n }) => sum + n, 0),
      };
    });
    return [{ id, name, cells }];
  });
  return { question, days, sites };
}

async function newestQuestion({ db }: Pick<Ctx, 'db'>): Promise<Question | null> {
  for (const { kind, questions } of await startedRounds(db)) {
    const asked = kind === 'real' ? questions?.find(({ key }) => key === CAN_COME) : undefined;
    if (asked) return asked;
  }
  return null;
}
