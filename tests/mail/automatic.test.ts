import { describe, expect, it } from 'vitest';
import { readMail } from '#lib/mail/read-mail.ts';
import { AUTOMATIC } from './support/automatic-mails.ts';
import { buildMail } from './support/build-mail.ts';
import { OUR_MAIL, OUR_SUBJECT } from './support/our-mail.ts';

const context = { envelopeFrom: 'tanaka@example.co.jp', envelopeTo: [], sent: [OUR_MAIL], replyDomains: [] };

describe('a machine answered', () => {
  it.each(AUTOMATIC)('$name', async ({ raw }) => {
    const mail = await readMail(raw, context);
    expect(mail.kind).not.toBe('human');
    expect(mail.answer.kind).not.toBe('status');
    expect(mail.why.code).not.toBe('mail.human');
  });

  it('says which header or words decided', async () => {
    const mail = await readMail(buildMail({ headers: ['X-Autoreply: yes'], body: '1' }), context);
    expect(mail.why).toEqual({ code: 'mail.header', params: { name: 'x-autoreply', value: 'yes' } });
  });

  it('is what a mail without an envelope sender means', async () => {
    const mail = await readMail(buildMail({ body: '1' }), { ...context, envelopeFrom: '' });
    expect(mail.kind).toBe('automatic');
  });

  it.each([
    { subject: `Re: ${OUR_SUBJECT}`, body: 'このメールは、システムより自動送信されています。1 無事' },
    { subject: `Re: ${OUR_SUBJECT}`, body: '本アドレスは受信専用のため、返信できません。' },
    { subject: 'RE: anpi', body: 'This account is protected by a filter. Click here to be let in. 1' },
    { subject: `ตอบกลับอัตโนมัติ: ${OUR_SUBJECT}`, body: '1' },
    { subject: `Otomatik Yanıt: ${OUR_SUBJECT}`, body: '1 safe' },
  ])('is what "$subject / $body" means without any header', async (draft) => {
    const mail = await readMail(buildMail(draft), context);
    expect([mail.kind, mail.answer.kind === 'status']).toEqual(['automatic', false]);
  });

  it('is tested with at least 120 mails', () => expect(AUTOMATIC.length).toBeGreaterThanOrEqual(120));
});

/** As an absent person's program might write, but for the answer. */
const ABSENT = [
  { subject: '不在です', body: '無事です。出張中で、戻り次第連絡します' },
  { subject: '休暇中', body: '返信が遅くなりすみません。無事です' },
  { subject: 'on holiday', body: 'I am safe. limited access to network here' },
];

const people = [
  { subject: `Re: ${OUR_SUBJECT}`, body: '出張中ですが無事です' },
  { subject: `Re: ${OUR_SUBJECT}`, body: '休暇中で自宅にいます。無事です。' },
  { subject: '休暇中ですが無事です', body: '1' },
  { subject: '出張中', body: '1 無事です' },
  { subject: '不在でしたが無事です', body: '' },
  { subject: 'on vacation but safe', body: '1' },
  { subject: `RE: ${OUR_SUBJECT}`, body: 'I am out of the office today but I am safe' },
  { subject: `Re: ${OUR_SUBJECT}`, body: '自動販売機が倒れました。私は無事です' },
  { subject: '無事です', body: '' },
  { subject: '退職した佐藤の件', body: '1' },
  { subject: `Re: ${OUR_SUBJECT}`, body: '無事です', headers: ['Auto-Submitted: no'] },
  { subject: `Re: ${OUR_SUBJECT}`, body: '無事です', headers: ['X-Auto-Response-Suppress: OOF'] },
  { subject: `Re: ${OUR_SUBJECT}`, body: '無事です', headers: ['X-Mailer: iPhone Mail (23A5)', 'Precedence: normal'] },
  { subject: `Re: ${OUR_SUBJECT}`, body: `無事です\n\n> このメールは自動送信です。\n> ${OUR_MAIL}` },
  { subject: `Re: ${OUR_SUBJECT}`, body: '配送が止まっています。私は無事です' },
  { subject: '無事です(自動返信ではありません)', body: '1' },
  { subject: `Re: ${OUR_SUBJECT}`, body: '送信専用の宛先かもしれませんが無事です' },
  { subject: `Re: ${OUR_SUBJECT}`, body: '1 無事です。途中で自動で送信されてしまいました' },
  { subject: `Re: ${OUR_SUBJECT}`, body: '無事です。返信不要です。' },
  ...ABSENT,
];

it.each(people)('a person wrote "$subject / $body"', async (draft) => {
  expect((await readMail(buildMail(draft), context)).kind).toBe('human');
});

it.each(ABSENT)('a person says whether somebody answered with "$subject / $body"', async (draft) => {
  const { answer } = await readMail(buildMail(draft), context);
  expect(answer).toMatchObject({ kind: 'unclear', why: { code: 'answer.maybe_automatic' } });
});
