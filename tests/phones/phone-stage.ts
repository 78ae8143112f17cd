import { type FakeTwilio, type FakeTwilioOptions, startFakeTwilio } from '#demo/fake-twilio/start.ts';
import { shortCode } from '#lib/base/secrets/short-code.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import { readSettings } from '#lib/base/settings.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Channel, Transport } from '#lib/channels/channel.ts';
import { twilioSms } from '#lib/channels/twilio-sms/channel.ts';
import { twilioVoice } from '#lib/channels/twilio-voice/channel.ts';
import { countOf } from '#lib/domain/board.ts';
import { MEDIA } from '#lib/domain/ladder.ts';
import { EVERYBODY, type RoundKind } from '#lib/domain/round.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { createReceiptAsker } from '#lib/flows/sending/ask-for-receipts.ts';
import { createRelayHealth } from '#lib/flows/sending/relay-health.ts';
import { createSender } from '#lib/flows/sending/send-due.ts';
import { sweep } from '#lib/flows/sweep.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import type { Dialect } from '../support/databases.ts';
import { type HookServer, startHookServer } from '../support/hook-server.ts';
import { seedPeople, type TestPerson, wordingOf } from '../support/roster.ts';

/** Everybody has one phone, +81 90 0000 0000 and up. */
export const phoneOf = (no: number): string => `+8190${String(no).padStart(8, '0')}`;
export const onePhoneEach = (people: number): TestPerson[] =>
  Array.from({ length: people }, (_, i) => ({ employeeNumber: `E${i + 1}`, mails: [], phones: [phoneOf(i + 1)] }));

export interface StageOptions extends Omit<FakeTwilioOptions, 'now'> {
  people?: TestPerson[];
  medium?: 'sms' | 'voice';
  kind?: RoundKind;
  dialect?: Dialect;
  /** Countries whose numbers cannot answer. */
  oneWay?: string[];
  /** The address that a proxy in front of us has. */
  publicUrl?: string;
  env?: Record<string, string>;
}

/** An open round whose only step is an SMS or a call, a Twilio of our own, and the webhooks that it calls. */
export interface PhoneStage {
  ctx: TestCtx;
  twilio: FakeTwilio;
  server: HookServer;
  roundId: string;
  env: Record<string, string>;
  channel: Channel;
  transport: Transport;
  /** Hands over until this holds, time moving on by seconds; gives how many turns it took. */
  sendUntil(done: () => Promise<boolean>, mostTurns?: number): Promise<number>;
  /** A minute later, what was not heard is asked for. */
  askForReceipts(): Promise<void>;
  states(): Promise<Record<string, number>>;
  code(no: number): Promise<string>;
  token(no: number): Promise<string>;
  /** How many are in the bucket once everything is read. */
  settled(bucket: Bucket): Promise<number>;
  close(): Promise<void>;
}

export async function openPhoneStage(options: StageOptions = {}): Promise<PhoneStage> {
  const {
    people = onePhoneEach(1),
    medium = 'sms',
    kind = 'real',
    dialect,
    oneWay = [],
    publicUrl,
    env: more,
    ...fake
  } = options;
  const opened = await openTestCtx(dialect);
  const twilio = await startFakeTwilio({ ...fake, now: () => opened.clock.now() });
  const env = {
    TWILIO_ACCOUNT_SID: twilio.account.sid,
    TWILIO_AUTH_TOKEN: twilio.account.token,
    TWILIO_API_URL: twilio.url,
    TWILIO_SMS_FROM: twilio.account.number,
    TWILIO_VOICE_FROM: twilio.account.number,
    TWILIO_SMS_PER_SECOND: '500',
    TWILIO_CALLS_PER_SECOND: '500',
    ...more,
  };
  const server = await startHookServer(opened, env, {}, publicUrl);
  const core = { ...opened.core, publicUrl: publicUrl ?? server.url, smsOneWay: oneWay };
  const ctx = { ...opened, core, channels: new Set([MEDIA[medium].channel]) };
  twilio.setInboundUrl(`${server.url}/hooks/sms`);
  await seedPeople(ctx, people);
  const ladder = { steps: [{ minute: 0, ...MEDIA[medium] }], reminders: null };
  const plan = { kind, wording: wordingOf('地震'), audience: EVERYBODY, ladder };
  const roundId = await openRound(ctx, plan, 'test');
  await fillRounds(ctx);
  const channel: Channel = medium === 'sms' ? twilioSms : twilioVoice;
  const [transport] = channel.open(readSettings(channel.name, channel.spec, env), ctx);
  const asker = createReceiptAsker(ctx, channel, transport!);
  const tokenKey = async () => {
    const [round] = await ctx.db.read.select().from(ctx.db.t.rounds);
    return tokenKeyOf(await ctx.keys.get(round!.keyId));
  };

  return {
    ctx,
    twilio,
    server,
    roundId,
    env,
    channel,
    transport: transport!,
    sendUntil: async (done, mostTurns = 400) => {
      const sender = createSender(ctx, channel, transport!, createRelayHealth(ctx, [transport!]), 'test');
      let turns = 0;
      while (!(await done())) {
        if (++turns > mostTurns) throw new Error(`not done after ${mostTurns} turns`);
        const came = await sender.turn();
        await pause(came === 'idle' ? 45 : 5);
        ctx.clock.advanceMs(came === 'idle' ? 10_000 : 1_000);
      }
      await sender.stop();
      return turns;
    },
    askForReceipts: async () => {
      ctx.clock.advanceMs(61_000);
      await asker.turn();
    },
    states: async () => {
      const rows = await ctx.db.read.select({ state: ctx.db.t.messages.state }).from(ctx.db.t.messages);
      return Object.fromEntries([...Map.groupBy(rows, ({ state }) => state)].map(([state, of]) => [state, of.length]));
    },
    code: async (no) => shortCode(await tokenKey(), no),
    token: async (no) => makeToken(await tokenKey(), { roundNo: 1, personNo: no }),
    settled: async (bucket) => {
      ctx.clock.advanceMs(10_000);
      await sweep(ctx, null);
      return countOf((await readBoard(ctx, roundId, 'ja')).counts, bucket);
    },
    close: async () => {
      await twilio.stop();
      await server.close();
      await ctx.close();
    },
  };
}
