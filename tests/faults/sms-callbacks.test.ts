import { expect, it } from 'vitest';
import type { Phone } from '#demo/fake-twilio/account.ts';
import type { Callback } from '#demo/fake-twilio/messages.ts';
import { chunks } from '#lib/base/chunks.ts';
import { onePhoneEach, openPhoneStage, type PhoneStage, phoneOf } from '../phones/phone-stage.ts';
import { seeded, seedOfRun } from '../support/seeded.ts';

const PEOPLE = process.env.CHAOS === 'long' ? 600 : 60;
const TIMES = 5;
const SIDE_BY_SIDE = 12;

type Fate = { code: number; state: string; newTry: boolean } | null;

/** Every third phone fails, each in its own way. */
const FATES: Fate[] = [
  null,
  null,
  { code: 30003, state: 'failed', newTry: true },
  null,
  null,
  { code: 30005, state: 'failed', newTry: false },
];
const fateOf = (no: number): Fate => FATES[no % FATES.length]!;

function takes(number: string): Phone {
  const fate = fateOf(Number(number.slice(-8)));
  return { sms: fate ? { kind: 'fails', status: 'undelivered', code: fate.code } : { kind: 'arrives' } };
}

interface Standing {
  rank: number;
  delivered: boolean;
}

it(`callbacks that are shuffled, repeated ${TIMES} times and a day late never take a state down`, {
  timeout: 300_000,
}, async () => {
  const random = seeded(seedOfRun());
  const stage = await openPhoneStage({ people: onePhoneEach(PEOPLE), phoneOf: takes, callbacks: 'held' });
  await stage.sendUntil(async () => (await stage.states()).handed_over === PEOPLE);
  const repeated = Array.from({ length: TIMES }, () => stage.twilio.held).flat();
  const best = new Map<string, Standing>();

  const deliver = async (callbacks: Callback[]): Promise<void> => {
    for (const some of chunks(callbacks, SIDE_BY_SIDE)) {
      const answers = await Promise.all(some.map((callback) => stage.twilio.deliver([callback])));
      expect(new Set(answers.flat())).toEqual(new Set([200]));
      await noneFell(stage, best);
    }
    await stage.settled('handed_over');
    await noneFell(stage, best);
  };

  await deliver(shuffled(repeated, random));
  const after = await stage.states();
  stage.ctx.clock.advanceMs(24 * 3600_000);
  await deliver(shuffled(stage.twilio.held, random));
  expect(await stage.states()).toEqual(after);

  const rows = await stage.ctx.db.read.select().from(stage.ctx.db.t.messages);
  const contacts = await stage.ctx.db.read.select().from(stage.ctx.db.t.contactPoints);
  for (let no = 1; no <= PEOPLE; no++) {
    const digest = stage.ctx.keys.master.digest(phoneOf(no));
    const contact = contacts.find(({ addressDigest }) => addressDigest === digest)!;
    const own = rows.filter(({ contactPointId }) => contactPointId === contact.id);
    const fate = fateOf(no);
    const states = own.map(({ state }) => state).sort();
    expect(states).toEqual(!fate ? ['handed_over'] : fate.newTry ? ['failed', 'waiting'] : ['failed']);
    expect(contact.badSince !== null).toBe(fate?.code === 30005);
  }
  await stage.close();
});

async function noneFell({ ctx }: PhoneStage, best: Map<string, Standing>): Promise<void> {
  for (const { id, deliveryRank, deliveredAt } of await ctx.db.read.select().from(ctx.db.t.messages)) {
    const before = best.get(id) ?? { rank: 0, delivered: false };
    const now = { rank: deliveryRank ?? 0, delivered: deliveredAt !== null };
    expect(now.rank).toBeGreaterThanOrEqual(before.rank);
    expect(now.delivered || !before.delivered).toBe(true);
    best.set(id, now);
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}
