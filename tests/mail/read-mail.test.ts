import { describe, expect, it } from 'vitest';
import { readMail } from '#lib/mail/read-mail.ts';
import { OUR_ADDRESS, OUR_ENGLISH_MAIL, OUR_MAIL } from './support/our-mail.ts';
import { PROGRAMS } from './support/programs.ts';

const context = {
  envelopeFrom: 'tanaka@example.co.jp',
  envelopeTo: [OUR_ADDRESS],
  sent: [OUR_MAIL, OUR_ENGLISH_MAIL],
  replyDomains: ['anpi.example.co.jp'],
};
const withoutSent = { ...context, sent: [] };
const squeeze = (text: string) => text.replace(/\s+/g, '');

const answers = [
  ['1', 'safe'],
  ['1 無事', 'safe'],
  ['無事です。家族も無事です。', 'safe'],
  ['お疲れ様です。田中です。\n無事です。自宅にいます。', 'safe'],
  ['2', 'minor'],
  ['3 重傷', 'serious'],
  ['助けてください', 'help'],
  ['後で連絡します', 'unclear'],
] as const;

describe.each(PROGRAMS)('a reply from $name', ({ write }) => {
  it.each(answers)('"%s" is read as %s', async (answer, expected) => {
    const mail = await readMail(write(answer, OUR_MAIL), context);
    expect(mail.kind).toBe('human');
    expect(squeeze(mail.newText)).toBe(squeeze(answer));
    expect(mail.answer.kind === 'status' ? mail.answer.status : mail.answer.kind).toBe(expected);
  });

  it('never takes the quoted choices for an answer, even of a mail that we have forgotten', async () => {
    const mail = await readMail(write('後で連絡します', OUR_MAIL), withoutSent);
    expect(mail.answer.kind).not.toBe('status');
  });

  it('is empty where the person wrote nothing', async () => {
    const mail = await readMail(write('', OUR_MAIL), context);
    expect(mail.answer.kind).not.toBe('status');
  });

  it('carries the reply token', async () => {
    const mail = await readMail(write('1', OUR_MAIL), context);
    expect(mail.tokens.recipient).toEqual(['7k3mnpq9rstvwxyz2345']);
  });
});

it('covers at least 250 mails', () => expect(PROGRAMS.length * answers.length).toBeGreaterThanOrEqual(250));
