import { afterEach, describe, expect, it } from 'vitest';
import { countTray } from '#db/stores/inbounds/readings.ts';
import { mailgunCall, sendgridCall, sesCall } from '../support/provider-calls.ts';
import { openWebhookStage, replyMime, SENDGRID_KEY, SIGNING_KEY, SNS, type WebhookStage } from './webhook-stage.ts';

describe('mail that a provider brings', () => {
  let stage: WebhookStage;
  afterEach(() => stage.close());

  const callOf = {
    sendgrid: (text: string) => sendgridCall(replyMime(stage.to, text), stage.to, SENDGRID_KEY, stage.ctx.clock.now()),
    mailgun: (text: string, token = 't1') =>
      mailgunCall(replyMime(stage.to, text), stage.to, SIGNING_KEY, stage.ctx.clock.now(), token),
    ses: (text: string) => sesCall(replyMime(stage.to, text), stage.to, 'ses-1', SNS),
  };

  it('is counted, whoever of the three brings it', async () => {
    stage = await openWebhookStage();
    expect(await stage.post('/hooks/sendgrid', callOf.sendgrid('1'))).toBe(200);
    expect(await stage.settled('safe')).toBe(1);
    expect(await stage.post('/hooks/mailgun/mime', callOf.mailgun('2'))).toBe(200);
    expect(await stage.settled('minor')).toBe(1);
    expect(await stage.post('/hooks/ses', callOf.ses('3'))).toBe(200);
    expect(await stage.settled('serious')).toBe(1);
  });

  it('keeps its bytes: Shift_JIS arrives as it was sent', async () => {
    stage = await openWebhookStage();
    const head = `From: e1@example.co.jp\r\nTo: ${stage.to}\r\nContent-Type: text/plain; charset=shift_jis\r\n\r\n`;
    const mime = Buffer.concat([Buffer.from(head), Buffer.from([0x96, 0xb3, 0x8e, 0x96, 0x82, 0xc5, 0x82, 0xb7])]);
    await stage.post('/hooks/sendgrid', sendgridCall(mime, stage.to, SENDGRID_KEY, stage.ctx.clock.now()));
    expect(await stage.settled('safe')).toBe(1);
  });

  it('is stored once when the provider tries again', async () => {
    stage = await openWebhookStage();
    const calls = [
      ['/hooks/sendgrid', callOf.sendgrid('1')],
      ['/hooks/mailgun', callOf.mailgun('1')],
      ['/hooks/ses', callOf.ses('1')],
    ] as const;
    for (const [path, call] of [...calls, ...calls]) expect(await stage.post(path, call)).toBe(200);
    expect(await stage.stored()).toBe(calls.length);
  });

  it('waits for a person when the provider was set to take the mail apart', async () => {
    stage = await openWebhookStage();
    const apart = callOf.mailgun('1');
    apart.body = Buffer.from(apart.body.toString().replace('body-mime=', 'body-plain=1'));
    expect(await stage.post('/hooks/mailgun', apart)).toBe(200);
    expect(await stage.settled('safe')).toBe(0);
    expect(await countTray(stage.ctx.db)).toBe(1);
  });

  it('is asked for again when it could not be stored', async () => {
    stage = await openWebhookStage();
    const { write } = stage.ctx.db;
    stage.ctx.db.write = () => Promise.reject(new Error('disk full'));
    expect(await stage.post('/hooks/ses', callOf.ses('1'))).toBe(503);
    stage.ctx.db.write = write;
    expect(await stage.post('/hooks/ses', callOf.ses('1'))).toBe(200);
    expect(await stage.stored()).toBe(1);
  });
});
