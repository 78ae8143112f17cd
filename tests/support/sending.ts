import { readSettings } from '#lib/base/settings.ts';
import { pause } from '#lib/base/time/pause.ts';
import { smtp } from '#lib/channels/smtp/channel.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { createRelayHealth, type RelayHealth } from '#lib/flows/sending/relay-health.ts';
import { createSender, type Sender } from '#lib/flows/sending/send-due.ts';
import { tidyMessages } from '#lib/flows/sending/tidy-messages.ts';
import { seedPeople, wordingOf } from './roster.ts';

/** A round to so many people; gives its id. `addressOf` counts from 0. */
export async function askPeople(ctx: Ctx, people: number, addressOf = (no: number) => `e${no}@example.co.jp`) {
  await seedPeople(
    ctx,
    Array.from({ length: people }, (_, no) => ({ employeeNumber: `E${no}`, mails: [addressOf(no)] })),
  );
  const roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
  await fillRounds(ctx);
  return roundId;
}

export interface Sending {
  senders: Sender[];
  health: RelayHealth;
  /** Keeps all relays at work until `done` says so; throws after `mostMs`. */
  until(done: () => Promise<boolean> | boolean, mostMs?: number): Promise<void>;
  /** One turn of every relay, and then rest. */
  step(): Promise<void>;
  /** What the sweeper does for messages. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** The senders of the mail channel inside this process, over the relays that the settings name. */
export function openSending(ctx: Ctx, env: Record<string, string>, claimedBy = 'this worker'): Sending {
  const settings = readSettings('smtp', smtp.spec, { SMTP_HOST: '127.0.0.1', SMTP_TLS: 'none', ...FROM, ...env });
  const transports = smtp.open(settings, ctx);
  const health = createRelayHealth(ctx, transports);
  const senders = transports.map((transport) => createSender(ctx, smtp, transport, health, claimedBy));
  const turns = () => Promise.all(senders.map((sender) => sender.turn()));
  return {
    senders,
    health,
    until: async (done, mostMs = 30_000) => {
      const giveUpAt = performance.now() + mostMs;
      while (!(await done())) {
        if (performance.now() > giveUpAt) throw new Error(`not done after ${mostMs} ms`);
        await turns();
        await pause(5);
      }
    },
    step: async () => {
      await turns();
      await Promise.all(senders.map((sender) => sender.rest()));
    },
    tidy: () => tidyMessages(ctx, [claimedBy]),
    close: async () => {
      await Promise.all(senders.map((sender) => sender.stop()));
      await Promise.all(transports.map((transport) => transport.close()));
    },
  };
}

const FROM = { MAIL_FROM: 'anpi@example.co.jp' };

/** Relays on loopback as SMTP_PORT and SMTP_MORE_RELAYS. */
export const relaysAt = (first: number, ...more: (number | string)[]): Record<string, string> => ({
  SMTP_PORT: String(first),
  SMTP_MORE_RELAYS: more.map((to) => (typeof to === 'number' ? `smtp://127.0.0.1:${to}` : to)).join(' '),
});
