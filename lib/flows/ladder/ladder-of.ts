import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Wave } from '#lib/domain/ladder/climb.ts';
import { readLadder } from '#lib/domain/ladder/ladder-text.ts';
import { quietUntil, readQuietHours } from '#lib/domain/ladder/quiet-hours.ts';
import { isAsk, type Ladder, MEDIA, usableSteps } from '#lib/domain/ladder.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import type { Ctx } from '../ctx.ts';

type LadderCore = Pick<CoreSettings, 'ladderReal' | 'ladderDrill'>;

/** The ladder that rounds of this kind have unless somebody says otherwise: what is set up of it. Throws `ladder.bad`. */
export function usualLadder({ core, channels }: { core: LadderCore } & Pick<Ctx, 'channels'>, kind: RoundKind): Ladder {
  const { steps, reminders } = parseLadder(kind === 'drill' ? core.ladderDrill : core.ladderReal);
  return { steps: usableSteps(steps, channels), reminders };
}

/** The ladder that a planned round will have. Throws `ladder.bad`, `ladder.no_channel`. */
export function ladderFor(
  ctx: { core: LadderCore } & Pick<Ctx, 'channels'>,
  plan: { kind: RoundKind; ladder?: Ladder | undefined },
): Ladder {
  if (!plan.ladder) return usualLadder(ctx, plan.kind);
  checkWays(ctx, plan.ladder);
  return plan.ladder;
}

/** A ladder as somebody typed it. Throws `ladder.bad`, naming the piece that cannot be read. */
export function parseLadder(text: string): Ladder {
  const reading = readLadder(text);
  if (reading.kind === 'refused') throw new Problem('ladder.bad', { part: reading.part });
  return reading.ladder;
}

/** Refuses steps over a way that nobody has set up: their messages would wait for ever. Throws `ladder.no_channel`. */
export function checkWays({ channels }: Pick<Ctx, 'channels'>, { steps }: Pick<Ladder, 'steps'>): void {
  const missing = steps.find(
    (step) => isAsk(step) && step.channel !== MEDIA.mail.channel && !channels.has(step.channel),
  );
  if (missing && isAsk(missing)) throw new Problem('ladder.no_channel', { channel: missing.channel });
}

/** The steps and reminders of a round that is open. */
export const ladderOf = ({ ladder, reminders }: RoundRow): Ladder => ({ steps: ladder, reminders });

/** When the ladder of each part of the audience began; time in which it stood still is not counted. */
export function wavesOf({ openedAt, heldSeconds, widenedAt }: RoundRow): Wave[] {
  if (openedAt === null) return [];
  const first = { no: 0, startedAt: new Date(openedAt.getTime() + heldSeconds * 1000) };
  return [first, ...(widenedAt ?? []).map((at, i) => ({ no: i + 1, startedAt: new Date(at) }))];
}

/** When what a round sends now may go out: at once, or for a drill when the quiet hours are over. */
export function dueFrom({ core }: Pick<Ctx, 'core'>, kind: RoundKind, now: Date): Date {
  return kind === 'drill' ? quietUntil(now, readQuietHours(core.quietHours), core.timeZone) : now;
}
