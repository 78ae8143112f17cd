import type { Random } from '../random.ts';
import { rfc5322Date } from './addressing.ts';
import { type Draft, wireAddress } from './draft.ts';
import { type Headers, headerText, mailOf } from './mime.ts';

interface Machine {
  subject: Record<Draft['language'], (original: string) => string>;
  headers: Headers;
}

const MACHINES: readonly Machine[] = [
  {
    subject: { ja: (s) => `自動応答: ${s}`, en: (s) => `Automatic reply: ${s}` },
    headers: [
      ['Auto-Submitted', 'auto-generated'],
      ['X-Auto-Response-Suppress', 'All'],
      ['X-MS-Exchange-Inbox-Rules-Loop', 'someone'],
    ],
  },
  {
    subject: { ja: (s) => `不在通知 Re: ${s}`, en: (s) => `Out of office Re: ${s}` },
    headers: [
      ['Auto-Submitted', 'auto-replied'],
      ['X-Autoreply', 'yes'],
      ['Precedence', 'bulk'],
    ],
  },
  // Some say in words only that no person writes.
  { subject: { ja: (s) => `【自動返信】${s}`, en: (s) => `Auto-reply: ${s}` }, headers: [] },
];

/** Words in which a careless reader would find an answer. */
const TEXTS: Record<Draft['language'], readonly string[]> = {
  ja: [
    'ただいま休暇をいただいております。\n1月5日より出社いたします。お急ぎの方は総務部までご連絡ください。\n無事に戻りましたらお返事いたします。',
    '1週間ほど出張のため、お返事が遅れます。大丈夫です、必ずお返事します。',
  ],
  en: [
    'I am out of the office until Monday.\n1 For urgent matters call the help desk.\nYour message is safe and will be answered.',
    'Thank you for your mail. I am safe and sound on holiday and read mail once a week.',
  ],
};

/** An out-of-office answer, sent from the null address as RFC 3834 asks. */
export function automaticReply(draft: Draft, chance: Random): Buffer {
  const machine = chance.pick(MACHINES);
  const { original, from, to, language } = draft;
  const headers: Headers = [
    ['From', `${headerText(from.name)} <${wireAddress(from.address)}>`],
    ['To', to],
    ['Subject', headerText(machine.subject[language](original?.subject ?? ''))],
    ['Date', rfc5322Date(draft.date)],
    ['Message-ID', draft.messageId],
    ...(original ? ([['In-Reply-To', original.messageId]] as const) : []),
    ...machine.headers,
  ];
  return mailOf(headers, {
    type: 'text/plain',
    charset: 'utf-8',
    encoding: 'base64',
    text: chance.pick(TEXTS[language]),
  });
}
