import { expect, it } from 'vitest';
import type { ApiCall, Fault } from '#demo/fake-twilio/account.ts';
import { onePhoneEach, openPhoneStage, type PhoneStage } from '../phones/phone-stage.ts';

const LONG = process.env.CHAOS === 'long';
const PEOPLE = LONG ? 1000 : 200;
const STORMY = LONG ? 500 : 50;

const isCreation = ({ method, path }: ApiCall): boolean => method === 'POST' && path === 'Messages.json';

/** Hands over until all have it; then everybody was written to exactly once, and we know it. */
async function sendsEachOnce(stage: PhoneStage, people: number): Promise<void> {
  await stage.sendUntil(async () => (await stage.states()).handed_over === people, 20_000);
  const to = stage.twilio.messages.list.map((message) => message.to);
  expect([to.length, new Set(to).size]).toEqual([people, people]);
}

it(`${PEOPLE} answers that are lost after acceptance double nobody`, { timeout: 600_000 }, async () => {
  const seen = new Set<string>();
  const faultOf = (call: ApiCall): Fault | null => {
    const to = call.fields.get('To') ?? '';
    if (!isCreation(call) || seen.has(to)) return null;
    seen.add(to);
    return { kind: 'cut_after' };
  };
  const stage = await openPhoneStage({ people: onePhoneEach(PEOPLE), faultOf, callbacks: 'held' });
  await sendsEachOnce(stage, PEOPLE);
  expect(stage.twilio.requests.filter(isCreation)).toHaveLength(PEOPLE);
  await stage.close();
});

it('while the list cannot be asked either, nothing is sent on a guess', { timeout: 600_000 }, async () => {
  const seen = new Set<string>();
  let lists = 0;
  const faultOf = (call: ApiCall): Fault | null => {
    const to = call.fields.get('To') ?? '';
    if (call.method === 'GET') {
      lists += 1;
      return lists <= 12 ? { kind: 'status', status: 503, code: 20503, message: 'Service Unavailable' } : null;
    }
    if (seen.has(to)) return null;
    seen.add(to);
    return { kind: 'cut_after' };
  };
  const stage = await openPhoneStage({ people: onePhoneEach(8), faultOf, callbacks: 'held' });
  await sendsEachOnce(stage, 8);
  await stage.close();
});

it('a status that is reported settles a lost answer before anybody asks', async () => {
  const faultOf = (call: ApiCall): Fault | null => (isCreation(call) ? { kind: 'cut_after' } : { kind: 'cut_before' });
  const stage = await openPhoneStage({ faultOf, callbacks: 'held' });
  await stage.sendUntil(async () => (await stage.states()).unknown === 1);
  expect(await stage.twilio.deliver(stage.twilio.held)).toEqual([200, 200, 200]);
  expect(await stage.settled('handed_over')).toBe(1);
  const [attempt] = await stage.ctx.db.read.select().from(stage.ctx.db.t.attempts);
  expect(attempt).toMatchObject({ outcome: 'accepted', providerId: stage.twilio.messages.list[0]!.sid });
  await stage.close();
});

it('a storm of 429 loses nobody and doubles nobody', { timeout: 600_000 }, async () => {
  let storm = LONG ? 5000 : 150;
  const faultOf = (call: ApiCall): Fault | null => {
    if (!isCreation(call) || storm === 0) return null;
    storm -= 1;
    const retryAfter = storm % 3;
    const told = retryAfter === 0 ? {} : { retryAfter };
    return { kind: 'status', status: 429, code: 20429, message: 'Too Many Requests', ...told };
  };
  const stage = await openPhoneStage({ people: onePhoneEach(STORMY), faultOf, callbacks: 'held' });
  await sendsEachOnce(stage, STORMY);
  expect(storm).toBe(0);
  await stage.close();
});
