import type { ReceivedMail } from '../outside/mailboxes.ts';
import type { RelayedMail } from '../outside/relay.ts';
import type { Random } from '../random.ts';
import { automaticReply } from '../replies/automatic.ts';
import { bounceMail } from '../replies/bounce.ts';
import type { Draft, Program } from '../replies/draft.ts';
import { programFor } from '../replies/programs.ts';

export interface Letter {
  /** Envelope; '' is the null sender. */
  from: string;
  to: string;
  raw: Buffer;
}

/** Mails that went to the company's address are sometimes answered from the telephone of the family. */
const FROM_ELSEWHERE = 0.02;

/** The answer to a mail, in the way of the program that this address is read with. */
export function writeReply(
  mail: ReceivedMail,
  text: string,
  chance: Random,
  program = programFor(mail.address, chance),
): Letter {
  const address = chance.chance(FROM_ELSEWHERE) ? mail.address.replace(/@.*/, '@home.example') : mail.address;
  return sealed(program, { ...draftOf(mail, text, chance), from: { name: mail.person.name, address } });
}

/** A new mail to the general address of the reply domain: it carries no token. */
export function writeNewMail(mail: ReceivedMail, text: string, chance: Random): Letter {
  const domain = mail.replyTo.slice(mail.replyTo.lastIndexOf('@') + 1);
  return sealed(programFor(mail.address, chance), {
    ...draftOf(mail, text, chance),
    to: `anpi@${domain}`,
    original: null,
  });
}

export const machineReply = (mail: ReceivedMail, chance: Random): Letter => {
  const draft = draftOf(mail, '', chance);
  return { from: '', to: draft.to, raw: automaticReply(draft, chance) };
};

export const failureReport = (mail: RelayedMail, kind: 'bounces' | 'full', chance: Random): Letter => {
  const { address: recipient, envelopeFrom: to, raw: original } = mail;
  const date = new Date();
  const messageId = newMessageId('mx.example', chance);
  return { from: '', to, raw: bounceMail({ to, recipient, kind, messageId, date, original }) };
};

const sealed = (program: Program, draft: Draft): Letter => ({
  from: draft.from.address,
  to: draft.to,
  raw: program.build(draft),
});

function draftOf(mail: ReceivedMail, text: string, chance: Random): Draft {
  const { from, subject, messageId, date, text: words, html, person, address, replyTo } = mail;
  return {
    from: { name: person.name, address },
    to: replyTo,
    text,
    language: person.language,
    messageId: newMessageId(address.slice(address.lastIndexOf('@') + 1), chance),
    date: new Date(),
    original: { from, subject, messageId, date, text: words, html },
  };
}

const newMessageId = (domain: string, chance: Random): string =>
  `<${Array.from({ length: 4 }, () =>
    chance
      .int(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')}@${domain}>`;
