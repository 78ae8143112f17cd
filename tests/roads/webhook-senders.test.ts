import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letterText } from '../support/mail-road.ts';
import { mailgunCall, type ProviderCall, type SenderWords, sendgridCall, sesCall } from '../support/provider-calls.ts';
import { openWebhookStage, SENDGRID_KEY, SIGNING_KEY, SNS, type WebhookStage } from './webhook-stage.ts';

const TO = 'anpi@reply.example';
const mime = (from = 'e1@example.co.jp', above = '') => above + letterText({ from, to: [TO], text: '1\r\n' });
const RECEIVED = 'Received: from a.example by mxa.mailgun.org\r\n';

describe('an answer without a reply token that a provider brings', () => {
  let stage: WebhookStage;
  beforeEach(async () => {
    stage = await openWebhookStage();
  });
  afterEach(() => stage.close());

  const safeAfter = async (path: string, call: ProviderCall) => {
    expect(await stage.post(path, call)).toBe(200);
    return stage.settled('safe');
  };
  const sendgrid = (words: SenderWords, from?: string) =>
    safeAfter('/hooks/sendgrid', sendgridCall(mime(from), TO, SENDGRID_KEY, stage.ctx.clock.now(), words));
  const mailgun = (above: string, from?: string) =>
    safeAfter('/hooks/mailgun/mime', mailgunCall(mime(from, above), TO, SIGNING_KEY, stage.ctx.clock.now(), above));
  const ses = (dmarc: string) => safeAfter('/hooks/ses', sesCall(mime(), TO, dmarc, SNS, { dmarc }));

  it('counts when SendGrid found a signature of the From domain', async () => {
    expect(await sendgrid({ spf: 'fail', dkim: '{@mail.example : fail, @example.co.jp : pass}' })).toBe(1);
  });
  it('counts when SendGrid saw a server of the From domain', async () => {
    expect(await sendgrid({ spf: 'pass', dkim: 'none' })).toBe(1);
  });
  it('is only claimed when SendGrid vouches for another domain, for nobody, or in words that we do not know', async () => {
    const attacker = 'x@attacker.test';
    expect(await sendgrid({ from: attacker, dkim: '{@attacker.test : pass}' })).toBe(0);
    expect(await sendgrid({ from: attacker, spf: 'pass', dkim: '{@example.co.jp : fail}' })).toBe(0);
    expect(await sendgrid({ spf: 'softfail', dkim: '{@example.co.jp : pass' })).toBe(0);
    expect(await sendgrid({ spf: 'none', dkim: '{@x.test, @example.co.jp : pass}' })).toBe(0);
    expect(await sendgrid({}, 'e1@example.co.jp, x@attacker.test')).toBe(0);
  });

  it('counts when Mailgun wrote above the mail that SPF passed for the From domain', async () => {
    expect(await mailgun(`X-Mailgun-Spf: Pass\r\n${RECEIVED}`)).toBe(1);
  });
  it('is only claimed when such a line may have come with the mail', async () => {
    expect(await mailgun(`${RECEIVED}X-Mailgun-Spf: Pass\r\n`)).toBe(0);
    expect(await mailgun('X-Mailgun-Spf: Pass\r\n')).toBe(0);
    expect(await mailgun(`X-Mailgun-Spf: Fail\r\n${RECEIVED}X-Mailgun-Spf: Pass\r\n`)).toBe(0);
    expect(await mailgun(`X-Mailgun-Spf: Pass\r\n${RECEIVED}`, 'e1@sub.example.co.jp')).toBe(0);
  });

  it('counts when Amazon SES found DMARC passed, and at no other verdict', async () => {
    expect(await ses('FAIL')).toBe(0);
    expect(await ses('GRAY')).toBe(0);
    expect(await ses('PASS')).toBe(1);
  });
});
