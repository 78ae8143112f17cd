import { describe, expect, it } from 'vitest';
import type { DemoPerson, Language } from '#demo/company/person.ts';
import { machineReply, writeReply } from '#demo/employees/letters.ts';
import type { ReceivedMail } from '#demo/outside/mailboxes.ts';
import { random } from '#demo/random.ts';
import { PROGRAMS } from '#demo/replies/programs.ts';
import { WORDS } from '#demo/words/words.ts';
import { composeMail } from '#lib/flows/wording/compose-mail.ts';
import { readMail } from '#lib/mail/read-mail.ts';

const DOMAIN = 'anpi.example';
const core = { companyName: '架空精機', publicUrl: 'http://localhost:3000' };
const asking = { title: '関東地方の地震', body: '' };
const round = { kind: 'real' as const, wording: { ja: asking, en: { title: 'Earthquake', body: '' } } };
const token = '0123456789abcdefghjk';

/** Our own mail, as somebody reads it whose address breaks the rules of RFC 5321. */
function received(language: Language): ReceivedMail {
  const address = 'foo..bar.@docomo.example';
  const plan = { automatic: false, acts: [], minutes: 0 };
  const named = {
    employeeNumber: 'E00001',
    name: language === 'ja' ? '髙橋 葵' : 'Alice Carter',
    kana: null,
    language,
  };
  const person: DemoPerson = {
    ...named,
    department: '',
    site: '',
    phones: [],
    plan,
    mails: [{ address, fate: 'takes' }],
  };
  const at = new Date('2026-11-24T05:26:00Z');
  return {
    ...composeMail(core, round, { name: person.name, language, token }),
    no: 1,
    address,
    person,
    receivedAt: at,
    date: at,
    raw: Buffer.alloc(0),
    from: { name: '架空精機 災害対策本部', address: 'anpi@kakuu.example' },
    replyTo: `reply+${token}@${DOMAIN}`,
    messageId: `<${token}.0.0@${DOMAIN}>`,
    link: `${core.publicUrl}/r/${token}`,
  };
}

const sent = (['ja', 'en'] as const).map(
  (language) => composeMail(core, round, { name: '', language, token: '' }).text,
);
const read = ({ raw, from, to }: { raw: Buffer; from: string; to: string }) =>
  readMail(raw, { envelopeFrom: from, envelopeTo: [to], sent, replyDomains: [DOMAIN] });

describe.each(['ja', 'en'] as const)('answers in %s, as mail programs write them around our whole mail', (language) => {
  it.each(PROGRAMS)(
    '$name carries what people clearly mean, and nothing where only a person can tell',
    async (program) => {
      const mail = received(language);
      const { clear, unclear } = WORDS[language];
      const all = [
        ...Object.entries(clear).flatMap(([says, texts]) =>
          texts.map((text) => ({ text, says: says as string | null })),
        ),
        ...unclear.map((text) => ({ text, says: null })),
      ];
      for (const { text, says } of all) {
        const { kind, answer, tokens } = await read(writeReply(mail, text, random(text), program));
        const status = answer.kind === 'status' ? answer.status : null;
        expect({ text, kind, status, token: tokens.recipient }).toEqual({
          text,
          kind: 'human',
          status: says,
          token: [token],
        });
      }
    },
  );

  it('the answering machines are seen to be machines, whatever they say', async () => {
    const mail = received(language);
    for (let i = 0; i < 12; i++) expect((await read(machineReply(mail, random(`${i}`)))).kind).toBe('automatic');
  });
});
