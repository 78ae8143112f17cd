import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { mailgunCall, multipartCall, sendgridCall, sesCall, snsCall } from '../support/provider-calls.ts';
import { openWebhookStage, replyMime, SENDGRID_KEY, SIGNING_KEY, SNS, type WebhookStage } from './webhook-stage.ts';

describe('the door that a provider calls at', () => {
  let stage: WebhookStage;
  afterEach(() => stage.close());

  const safe = (id?: string) => replyMime(stage.to, '1', id);
  const laterBy = (ms: number) => new Date(stage.ctx.clock.now().getTime() + ms);

  it('refuses and does not keep what somebody else signed, or nobody did', async () => {
    stage = await openWebhookStage();
    const { to } = stage;
    const now = stage.ctx.clock.now();
    const other = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
    const changed = sendgridCall(replyMime(to, '2'), to, SENDGRID_KEY, now);
    changed.body = Buffer.from(changed.body.toString('latin1').replace('\r\n\r\n2\r\n', '\r\n\r\n1\r\n'), 'latin1');
    const foreign = { ...SNS, topicArn: 'arn:aws:sns:ap-northeast-1:999999999999:mine' };
    const forged = [
      ['/hooks/sendgrid', sendgridCall(safe(), to, other, now)],
      ['/hooks/sendgrid', sendgridCall(safe(), to, SENDGRID_KEY, laterBy(-5 * 24 * 3600_000))],
      ['/hooks/sendgrid', changed],
      ['/hooks/sendgrid', multipartCall({ email: safe() })],
      ['/hooks/mailgun', mailgunCall(safe(), to, 'another key', now, 't1')],
      ['/hooks/mailgun', mailgunCall(safe(), to, SIGNING_KEY, laterBy(-48 * 3600_000), 't2')],
      ['/hooks/mailgun', mailgunCall(safe(), to, SIGNING_KEY, laterBy(3600_000), 't3')],
      ['/hooks/ses', sesCall(safe(), to, 'ses-1', foreign)],
    ] as const;
    for (const [path, call] of forged) expect(await stage.post(path, call)).toBe(401);
    expect(await stage.stored()).toBe(0);
  });

  it.each(['', '{}', 'null', '--x', '%', 'a=%zz&signature=00&token=', '{"Type":"Notification"}'])(
    'stays shut at %j',
    async (text) => {
      stage = await openWebhookStage();
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        for (const name of ['sendgrid', 'mailgun', 'ses']) {
          const call = { headers: { 'content-type': type }, body: Buffer.from(text) };
          expect(await stage.post(`/hooks/${name}`, call)).toBe(401);
        }
      }
      expect(await stage.stored()).toBe(0);
    },
  );

  it('does not let another mail in under a signature of Mailgun that was used before', async () => {
    stage = await openWebhookStage();
    const now = stage.ctx.clock.now();
    await stage.post('/hooks/mailgun', mailgunCall(replyMime(stage.to, '4'), stage.to, SIGNING_KEY, now, 't1'));
    await stage.post('/hooks/mailgun', mailgunCall(safe('b'), stage.to, SIGNING_KEY, now, 't1'));
    expect(await stage.settled('safe')).toBe(0);
    expect(await stage.settled('help')).toBe(1);
  });

  it('asks only Amazon SNS itself for its certificate, and once', async () => {
    stage = await openWebhookStage();
    for (const certificateUrl of [
      'https://sns.ap-northeast-1.amazonaws.com.attacker.test/a.pem',
      'https://attacker.s3.amazonaws.com/a.pem',
      'http://sns.ap-northeast-1.amazonaws.com/a.pem',
      'https://sns.ap-northeast-1.amazonaws.com:8443/a.pem',
      'https://sns.ap-northeast-1.amazonaws.com@attacker.test/a.pem',
    ]) {
      const call = sesCall(safe(), stage.to, 'ses-1', { ...SNS, certificateUrl });
      expect(await stage.post('/hooks/ses', call)).toBe(401);
    }
    expect(stage.fetched).toEqual([]);
    await stage.post('/hooks/ses', sesCall(safe(), stage.to, 'ses-1', SNS));
    await stage.post('/hooks/ses', sesCall(safe(), stage.to, 'ses-2', { ...SNS, version: '1' }));
    expect(stage.fetched).toEqual([SNS.certificateUrl]);
    expect(await stage.stored()).toBe(2);
  });

  it('confirms the subscription to our own topic by visiting the address of SNS, and no other', async () => {
    const visit = 'https://sns.ap-northeast-1.amazonaws.com/?Action=ConfirmSubscription&Token=t';
    stage = await openWebhookStage(undefined, { [visit]: 'ok' });
    const fields = { Type: 'SubscriptionConfirmation', Message: 'You have chosen to subscribe', Token: 't' };
    expect(await stage.post('/hooks/ses', snsCall(SNS, { ...fields, SubscribeURL: visit }))).toBe(200);
    expect(stage.fetched).toEqual([SNS.certificateUrl, visit]);
    await stage.post('/hooks/ses', snsCall(SNS, { ...fields, SubscribeURL: 'https://attacker.test/' }));
    expect(stage.fetched).toHaveLength(2);
    expect(await stage.stored()).toBe(0);
  });

  it('takes the password in the address where SendGrid signs nothing', async () => {
    stage = await openWebhookStage({ SENDGRID_PARSE_SECRET: 'sendgrid:long-enough' });
    const envelope = JSON.stringify({ to: [stage.to], from: 'e1@example.co.jp' });
    const { headers, body } = multipartCall({ envelope, email: safe() });
    const as = (credentials: string) => {
      const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
      return stage.post('/hooks/sendgrid', { headers: { ...headers, authorization }, body });
    };
    expect(await as('sendgrid:long-enoug')).toBe(401);
    expect(await as('sendgrid:long-enough')).toBe(200);
    expect(await stage.stored()).toBe(1);
  });

  it('is not there where nothing is configured, and opens only to a post', async () => {
    stage = await openWebhookStage({ MAILGUN_SIGNING_KEY: SIGNING_KEY });
    expect(await stage.post('/hooks/ses', { headers: {}, body: Buffer.from('x') })).toBe(404);
    expect(await stage.get('/hooks/mailgun')).toBe(405);
    expect(await stage.get('/hook')).toBe(418);
  });
});
