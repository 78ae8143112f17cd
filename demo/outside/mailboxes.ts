import PostalMime, { type Email } from 'postal-mime';
import type { DemoPerson } from '../company/person.ts';

/** A mail as an employee sees it. */
export interface ReceivedMail {
  no: number;
  address: string;
  person: DemoPerson;
  receivedAt: Date;
  raw: Buffer;
  subject: string;
  from: { name: string; address: string };
  /** Where an answer goes. */
  replyTo: string;
  messageId: string;
  date: Date;
  text: string;
  html: string;
  /** The personal link. */
  link: string;
}

/** What an employee sent by mail, with the words of the server that took it. */
export interface SentReply {
  at: Date;
  text: string;
  program: string;
  answer: string;
}

export interface Mailboxes {
  deliver(address: string, raw: Buffer): Promise<ReceivedMail>;
  ownerOf(address: string): DemoPerson | undefined;
  of(address: string): readonly ReceivedMail[];
  /** Newest last. */
  all(): readonly ReceivedMail[];
  noteReply(address: string, reply: SentReply): void;
  repliesOf(address: string): readonly SentReply[];
}

/** Every employee's mailboxes, in memory. */
export function createMailboxes(people: readonly DemoPerson[]): Mailboxes {
  const owners = new Map(people.flatMap((person) => person.mails.map(({ address }) => [address, person] as const)));
  const received = new Map<string, ReceivedMail[]>();
  const replies = new Map<string, SentReply[]>();
  const everything: ReceivedMail[] = [];
  return {
    deliver: async (address, raw) => {
      const person = owners.get(address);
      if (!person) throw new Error(`nobody has the address ${address}`);
      const mail = { ...readAsked(await PostalMime.parse(raw)), no: everything.length + 1, address, person, raw };
      everything.push(mail);
      received.set(address, [...(received.get(address) ?? []), mail]);
      return mail;
    },
    ownerOf: (address) => owners.get(address),
    of: (address) => received.get(address) ?? [],
    all: () => everything,
    noteReply: (address, reply) => replies.set(address, [...(replies.get(address) ?? []), reply]),
    repliesOf: (address) => replies.get(address) ?? [],
  };
}

function readAsked(mail: Email): Omit<ReceivedMail, 'no' | 'address' | 'person' | 'raw'> {
  const text = (mail.text ?? '').replace(/\r\n/g, '\n');
  return {
    receivedAt: new Date(),
    subject: mail.subject ?? '',
    from: { name: mail.from?.name ?? '', address: mail.from?.address ?? '' },
    replyTo: mail.replyTo?.[0]?.address ?? mail.from?.address ?? '',
    messageId: mail.messageId ?? '',
    date: new Date(mail.date ?? Date.now()),
    text,
    html: mail.html ?? '',
    link: /https?:\/\/\S+\/r\/[0-9a-z]+/i.exec(text)?.[0] ?? '',
  };
}
