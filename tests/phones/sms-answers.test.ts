import { afterEach, describe, expect, it } from 'vitest';
import { listTray } from '#db/stores/inbounds/readings.ts';
import { onePhoneEach, openPhoneStage, type PhoneStage, phoneOf } from './phone-stage.ts';

describe('an answer by SMS', () => {
  let stage: PhoneStage;
  afterEach(() => stage.close());

  const write = (body: string, no = 1) => stage.twilio.messages.write(phoneOf(no), body);
  const whys = async () => (await listTray(stage.ctx.db, 100)).map(({ why }) => why.code).sort();
  const outbound = () => stage.twilio.messages.list.filter(({ direction }) => direction !== 'inbound');

  it('counts with the code of that very person from their own number', async () => {
    stage = await openPhoneStage({ people: onePhoneEach(3) });
    expect((await write(`1 ${await stage.code(1)}`)).status).toBe(200);
    await write(`${await stage.code(2)}　４`, 2);
    await write(`軽傷です ${await stage.code(3)}`, 3);
    expect(await stage.settled('safe')).toBe(1);
    expect(await stage.settled('help')).toBe(1);
    expect(await stage.settled('minor')).toBe(1);
    expect(await whys()).toEqual([]);
  });

  it('without the code is only claimed, since a sender can be forged', async () => {
    stage = await openPhoneStage({ people: onePhoneEach(2) });
    await write('1');
    await write('無事です', 2);
    expect(await stage.settled('safe')).toBe(0);
    expect(await stage.settled('needs_reading')).toBe(2);
    expect(await whys()).toEqual(['sms.claimed', 'sms.claimed']);
  });

  it('that cries for help is heard at once, proved or not', async () => {
    stage = await openPhoneStage();
    await write('4');
    expect(await stage.settled('needs_reading')).toBe(1);
    const [standing] = await stage.ctx.db.read.select().from(stage.ctx.db.t.standings);
    expect(standing?.openHelp).toBe(true);
  });

  it('with the code of somebody else makes nobody safe', async () => {
    stage = await openPhoneStage({ people: onePhoneEach(2) });
    await write(`1 ${await stage.code(2)}`, 1);
    expect(await stage.settled('safe')).toBe(0);
    expect(await whys()).toEqual(['sms.wrong_code']);
  });

  it('tells two people who share a phone apart by their codes', async () => {
    const people = [1, 2].map((no) => ({ employeeNumber: `E${no}`, mails: [], phones: [phoneOf(7)] }));
    stage = await openPhoneStage({ people });
    await write('1', 7);
    expect(await stage.settled('safe')).toBe(0);
    expect(await whys()).toEqual(['sms.shared_number']);
    await write(`2 ${await stage.code(2)}`, 7);
    expect(await stage.settled('minor')).toBe(1);
    expect(await stage.settled('safe')).toBe(0);
  });

  it('from a number that nobody has goes to the tray', async () => {
    stage = await openPhoneStage();
    await write(`1 ${await stage.code(1)}`, 99);
    expect(await stage.settled('safe')).toBe(0);
    expect(await whys()).toEqual(['sms.unknown_number']);
    expect(outbound()).toEqual([]);
  });

  it('whose code is guessed is believed no more, not even when a guess hits', async () => {
    stage = await openPhoneStage();
    const right = await stage.code(1);
    for (let guess = 0; guess < 40; guess++) {
      const code = String((Number(right) + 1 + guess) % 10_000).padStart(4, '0');
      await write(`1 ${code}`);
    }
    await write(`1 ${right}`);
    expect(await stage.settled('safe')).toBe(0);
    const codes = await whys();
    expect(codes.filter((code) => code === 'sms.wrong_code').length).toBeLessThanOrEqual(15);
    expect(codes).toContain('sms.too_many_codes');
  });

  it('that asks for no more SMS, or that a phone wrote by itself, is none', async () => {
    stage = await openPhoneStage({ people: onePhoneEach(2) });
    await write('STOP');
    await write('【自動返信】運転中です', 2);
    expect(await stage.settled('safe')).toBe(0);
    expect(await stage.settled('automatic_only')).toBe(1);
    expect(await whys()).toEqual(['sms.opt_out']);
  });

  it('is stored once, however often the provider tells of it', async () => {
    stage = await openPhoneStage();
    await write(`1 ${await stage.code(1)}`);
    const { sid, body, from } = stage.twilio.messages.list[0]!;
    const fields = { MessageSid: sid, Body: body, From: from, To: stage.twilio.account.number };
    const url = `${stage.server.url}/hooks/sms`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => stage.twilio.deliver([{ url, fields }])));
    expect(new Set(answers.flat())).toEqual(new Set([200]));
    expect(await stage.ctx.db.read.$count(stage.ctx.db.t.inbounds)).toBe(1);
    expect(await stage.settled('safe')).toBe(1);
  });

  it('without a proof is answered with the personal link, once a day however often it comes', async () => {
    stage = await openPhoneStage();
    await stage.sendUntil(async () => outbound().length === 1);
    for (let n = 0; n < 5; n++) await write(`${(n % 4) + 1}`);
    await stage.settled('needs_reading');
    await stage.sendUntil(async () => outbound().length === 2);
    expect(outbound()[1]!.body).toContain(`/r/${await stage.token(1)}`);
    expect(outbound()[1]!.to).toBe(phoneOf(1));
    await write('1');
    await stage.settled('needs_reading');
    const waiting = async () => ((await stage.states()).waiting ?? 0) === 0;
    expect(await waiting()).toBe(true);
    stage.ctx.clock.advanceMs(24 * 3600_000);
    await write('1');
    await stage.settled('needs_reading');
    await stage.sendUntil(async () => outbound().length === 3);
    expect(await waiting()).toBe(true);
  });
});
