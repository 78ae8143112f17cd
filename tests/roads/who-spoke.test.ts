import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listTray, type ReadingRow } from '#db/stores/inbounds/readings.ts';
import { deliver } from '../support/mail-road.ts';
import { type AnswerStage, openAnswerStage } from './answer-stage.ts';

const TO = 'anpi@reply.example';

describe('who answered by mail', () => {
  let stage: AnswerStage;
  beforeEach(async () => {
    stage = await openAnswerStage({ MAIL_AUTH_HOSTS: 'mx.example.co.jp' });
  });
  afterEach(() => stage.close());

  const id = (employeeNumber: string) => stage.ids.get(employeeNumber)!;
  const waiting = async (): Promise<ReadingRow | undefined> => {
    await stage.counts();
    return (await listTray(stage.ctx.db, 10))[0];
  };
  const flags = () => stage.ctx.db.read.select({ flag: stage.ctx.db.t.reports.flag }).from(stage.ctx.db.t.reports);
  const tokenOf = async (personNo: number) => /\+(\w+)@/.exec(await stage.replyTo(personNo))![1]!;

  it.each(['Delivered-To', 'X-Original-To', 'Cc', 'X-Forwarded-To'])(
    'is the owner of the reply address that stands in %s',
    async (header) => {
      const headers = { [header]: await stage.replyTo(1) };
      await deliver(stage.road.port, { from: 'e1@example.co.jp', to: [TO], headers, text: '1\r\n' });
      expect(await stage.counts()).toMatchObject({ safe: 1 });
      expect(await flags()).toEqual([{ flag: null }]);
    },
  );

  it('is the owner of the reply address though the phone is borrowed, and the answer is marked', async () => {
    const to = [await stage.replyTo(1)];
    await deliver(stage.road.port, { from: 'neighbour@phone.example', to, text: '1\r\n' });
    expect(await stage.counts()).toMatchObject({ safe: 1 });
    expect(await flags()).toEqual([{ flag: 'unknown_from' }]);
  });

  it('is for a person to say when another employee answers a forwarded mail', async () => {
    await deliver(stage.road.port, { from: 'e2@example.co.jp', to: [await stage.replyTo(1)], text: '1\r\n' });
    expect((await waiting())?.candidates).toEqual([id('E1'), id('E2')]);
    expect(await stage.counts()).toMatchObject({ safe: 0 });
  });

  it.each(['In-Reply-To', 'References'])('is for a person to say when the token stands in %s only', async (header) => {
    const headers = { [header]: `<${await tokenOf(1)}.1.0@${stage.ctx.core.replyDomain}>` };
    await deliver(stage.road.port, { from: 'e2@example.co.jp', to: [TO], headers, text: '1\r\n' });
    expect((await waiting())?.candidates).toEqual([id('E1'), id('E2')]);
  });

  it('is for a person to say when the token stands in the quoted text only, even if the sender is proved', async () => {
    const text = `1\r\n\r\n> https://anpi.example/r/${await tokenOf(1)}\r\n`;
    const verdict = 'mx.example.co.jp; dmarc=pass header.from=example.co.jp';
    const headers = { 'Authentication-Results': verdict };
    await deliver(stage.road.port, { from: 'e2@example.co.jp', to: [TO], headers, text });
    expect((await waiting())?.candidates).toEqual([id('E1'), id('E2')]);
    expect(await stage.counts()).toMatchObject({ safe: 0 });
  });

  it('is for a person to say when a stranger brings a token in the text only', async () => {
    const text = `1\r\n\r\n> https://anpi.example/r/${await tokenOf(1)}\r\n`;
    await deliver(stage.road.port, { from: 'stranger@phone.example', to: [TO], text });
    expect(await waiting()).toMatchObject({ candidates: [id('E1')], why: { code: 'who.weak_token' } });
    expect(await stage.counts()).toMatchObject({ safe: 0 });
  });

  it('is for a person to say when the mail went to two reply addresses', async () => {
    const to = [await stage.replyTo(1), await stage.replyTo(2)];
    await deliver(stage.road.port, { from: 'e1@example.co.jp', to, text: '1\r\n' });
    expect(await waiting()).toMatchObject({ candidates: [id('E1'), id('E2')], why: { code: 'who.two_tokens' } });
  });

  it('speaks for others too: a person reads it, with the names found', async () => {
    const to = [await stage.replyTo(1)];
    await deliver(stage.road.port, { from: 'e1@example.co.jp', to, text: '無事です。佐藤さんも無事です。\r\n' });
    expect(await waiting()).toMatchObject({ personId: id('E1'), why: { params: { names: '佐藤' } } });
    expect(await stage.counts()).toMatchObject({ safe: 0, needs_reading: 1 });
  });

  it('only claims to be who the From says: shown, not counted, and in the tray', async () => {
    await deliver(stage.road.port, { from: 'e1@example.co.jp', to: [TO], text: '1\r\n' });
    expect(await waiting()).toMatchObject({ personId: id('E1'), status: 'safe', why: { code: 'flow.claimed' } });
    expect(await stage.counts()).toMatchObject({ safe: 0, needs_reading: 1 });
  });

  it('is nobody whom we know: kept for a person', async () => {
    await deliver(stage.road.port, { from: 'stranger@phone.example', to: [TO], text: '1\r\n' });
    expect(await waiting()).toMatchObject({ candidates: [], personId: null, why: { code: 'who.nobody' } });
  });
});
