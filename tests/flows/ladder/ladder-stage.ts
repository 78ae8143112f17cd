import { eq } from 'drizzle-orm';
import { findStandings } from '#db/stores/ledger/standings.ts';
import { type Audience, EVERYBODY, type RoundKind } from '#lib/domain/round.ts';
import { climbLadders } from '#lib/flows/ladder/climb-ladder.ts';
import { parseLadder } from '#lib/flows/ladder/ladder-of.ts';
import { refreshSilence } from '#lib/flows/ledger/refresh-silence.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { pressStatus } from '../../screens/example-answers.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import type { Dialect } from '../../support/databases.ts';
import { seedPeople, type TestPerson, wordingOf } from '../../support/roster.ts';

export interface LadderStage {
  ctx: TestCtx;
  ids: Map<string, string>;
  roundId: string;
  /** Lets so many minutes pass, the worker looking after the ladder after every `stride` of them and at the end. */
  minutes(n: number, stride?: number): Promise<void>;
  /** What the worker does when it looks. */
  work(): Promise<void>;
  /** The messages of one person, as `smtp 0.0 waiting`: channel, step and turn, state; `purpose` where it is not asking. */
  of(number: string): Promise<string[]>;
  /** What a relay made of everything that waits for these people; everybody when nobody is named. */
  relay(state: 'handed_over' | 'failed', ...numbers: string[]): Promise<void>;
  press(number: string, status: string): Promise<void>;
  bucket(number: string): Promise<string>;
}

export interface Asking {
  ladder: string;
  people: TestPerson[];
  kind?: RoundKind;
  audience?: Audience;
}

/** An open round with this ladder, the mails of its first step waiting. */
export async function openLadderStage(
  dialect: Dialect,
  { ladder, people, kind = 'real', audience = EVERYBODY }: Asking,
  more: Partial<Pick<TestCtx, 'core'>['core']> = {},
): Promise<LadderStage> {
  const opened = await openTestCtx(dialect);
  const ctx: TestCtx = {
    ...opened,
    core: { ...opened.core, ...more },
    channels: new Set(['smtp', 'twilio-sms', 'twilio-voice']),
  };
  const ids = await seedPeople(ctx, people);
  const plan = { kind, wording: wordingOf('地震'), audience, ladder: parseLadder(ladder) };
  const roundId = await openRound(ctx, plan, '高橋');
  const numbers = new Map([...ids].map(([number, id]) => [id, number]));
  const { messages } = ctx.db.t;
  const work = async () => {
    await fillRounds(ctx);
    await climbLadders(ctx);
  };
  await fillRounds(ctx);
  return {
    ctx,
    ids,
    roundId,
    work,
    minutes: async (n, stride = 1) => {
      for (let left = n; left > 0; left -= stride) {
        ctx.clock.advanceMs(Math.min(left, stride) * 60_000);
        await work();
      }
    },
    of: async (number) => {
      const rows = await ctx.db.read
        .select()
        .from(messages)
        .where(eq(messages.personId, ids.get(number)!));
      return rows
        .map(({ channel, step, turn, state, purpose, reason }) =>
          [
            channel.replace('twilio-', ''),
            `${step}.${turn}`,
            state,
            ...(state === 'withdrawn' ? [reason] : []),
            ...(purpose === 'ask' ? [] : [purpose]),
          ].join(' '),
        )
        .sort();
    },
    relay: async (state, ...who) => {
      await ctx.db.write(async (tx) => {
        const rows = await tx.select().from(messages).where(eq(messages.state, 'waiting'));
        for (const { id, personId } of rows) {
          if (who.length > 0 && !who.includes(numbers.get(personId) ?? '')) continue;
          await tx.update(messages).set({ state }).where(eq(messages.id, id));
          await refreshSilence(ctx, tx, roundId, [personId]);
        }
      });
    },
    press: async (number, status) => void (await pressStatus(ctx, roundId, number, { status })),
    bucket: async (number) => {
      const [row] = await findStandings(ctx.db, ctx.db.read, roundId, [ids.get(number)!]);
      return row!.bucket;
    },
  };
}
