import { expect, it } from 'vitest';
import { readSettings } from '#lib/base/settings.ts';
import { pause } from '#lib/base/time/pause.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { askForMissed } from '#lib/routes/sms/ask-for-missed.ts';
import { smsRouteSpec } from '#lib/routes/sms/settings.ts';
import { onePhoneEach, openPhoneStage, type PhoneStage, phoneOf } from '../phones/phone-stage.ts';

const PEOPLE = process.env.CHAOS === 'long' ? 600 : 60;
const MINUTE_MS = 60_000;
/** Where nobody listens. */
const NOWHERE = 'http://127.0.0.1:9/hooks/sms';

/** Everybody from here to there answers, each within the same time. */
async function answer(stage: PhoneStage, from: number, to: number): Promise<(number | null)[]> {
  const answers: (number | null)[] = [];
  for (let no = from; no <= to; no++) {
    const { status } = await stage.twilio.messages.write(phoneOf(no), `1 ${await stage.code(no)}`);
    answers.push(status);
  }
  return answers;
}

it('answers that came while our webhook was down for five minutes are found by asking, each once', {
  timeout: 120_000,
}, async () => {
  const stage = await openPhoneStage({ people: onePhoneEach(PEOPLE) });
  const third = PEOPLE / 3;
  expect(new Set(await answer(stage, 1, third))).toEqual(new Set([200]));

  stage.twilio.setInboundUrl(NOWHERE);
  expect(new Set(await answer(stage, third + 1, 2 * third))).toEqual(new Set([null]));
  stage.ctx.clock.advanceMs(5 * MINUTE_MS);
  expect(await stage.settled('safe')).toBe(third);

  // An interval of 30 s, thirty times as fast.
  stage.twilio.setInboundUrl(`${stage.server.url}/hooks/sms`);
  const settings = readSettings('sms', smsRouteSpec, { ...stage.env, TWILIO_SMS_POLL_SECONDS: '1' });
  const running = await askForMissed(settings, { ...stage.ctx, take: createTake(stage.ctx)('sms') });
  const returnedAt = performance.now();
  await answer(stage, 2 * third + 1, PEOPLE);
  while ((await stage.settled('safe')) < PEOPLE && performance.now() - returnedAt < 20_000) await pause(50);
  const intervals = (performance.now() - returnedAt) / 1000;
  await running.stop();

  expect(await stage.settled('safe')).toBe(PEOPLE);
  expect(await stage.ctx.db.read.$count(stage.ctx.db.t.inbounds)).toBe(PEOPLE);
  // 60 s are two intervals; the rest is the time of a busy machine.
  expect(intervals).toBeLessThan(process.env.CHAOS === 'long' ? 15 : 6);
  await stage.close();
});

it('an outage of the provider is made up for: nothing that came meanwhile is passed over', async () => {
  let down = true;
  const stage = await openPhoneStage({
    people: onePhoneEach(3),
    faultOf: ({ method }) => (down && method === 'GET' ? { kind: 'cut_before' } : null),
  });
  stage.twilio.setInboundUrl(NOWHERE);
  const settings = readSettings('sms', smsRouteSpec, { ...stage.env, TWILIO_SMS_POLL_SECONDS: '1' });
  const running = await askForMissed(settings, { ...stage.ctx, take: createTake(stage.ctx)('sms') });
  await answer(stage, 1, 3);
  stage.ctx.clock.advanceMs(3 * 60 * MINUTE_MS);
  down = false;
  for (let tries = 0; tries < 200 && (await stage.settled('safe')) < 3; tries++) await pause(50);
  await running.stop();
  expect(await stage.settled('safe')).toBe(3);
  await stage.close();
});
