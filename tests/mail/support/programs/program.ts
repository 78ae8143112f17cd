import { asHtml, buildMail, type Draft } from '../build-mail.ts';
import { OUR_ADDRESS, OUR_SUBJECT } from '../our-mail.ts';

export interface Program {
  name: string;
  /** Whose house it is of; the checked-in mails stand in a folder of this name. */
  family:
    | 'gmail'
    | 'outlook'
    | 'apple'
    | 'android'
    | 'desktop'
    | 'carriers'
    | 'feature-phones'
    | 'abroad'
    | 'garbled'
    | 'web-mail';
  /** How this program sends `answer` to a mail that said `ours`. */
  write(answer: string, ours: string): Buffer;
}

type Layout = (answer: string, ours: string) => string;

export const plain = (
  family: Program['family'],
  name: string,
  layout: Layout,
  draft: Partial<Draft> = {},
): Program => ({
  name,
  family,
  write: (answer, ours) => buildMail({ ...draft, body: layout(answer, ours) }),
});

export const rich = (
  family: Program['family'],
  name: string,
  text: Layout,
  html: Layout,
  draft: Partial<Draft> = {},
): Program => ({
  name,
  family,
  write: (answer, ours) => buildMail({ ...draft, body: text(answer, ours), html: html(answer, ours) }),
});

export const US = `安否確認 <${OUR_ADDRESS}>`;
export const THREAD = [
  'In-Reply-To: <7k3mnpq9rstvwxyz2345.1.0@anpi.example.co.jp>',
  'References: <7k3mnpq9rstvwxyz2345.1.0@anpi.example.co.jp>',
];

export const quote = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((line) => mark + line)
    .join('\n');

export const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join('\n');

/** The four lines that Outlook and its like put above the mail that is answered. */
export const block = (from: string, sent: string, to: string, subject: string, rest = ''): string =>
  `${from}: ${US}\n${sent}: 2026年11月23日 10:05\n${to}: Tanaka Taro <tanaka@example.co.jp>\n${rest}${subject}: ${OUR_SUBJECT}`;
export const japaneseBlock = block('差出人', '送信日時', '宛先', '件名');
export const englishBlock = `From: ${US}\nSent: Monday, November 23, 2026 10:05 AM\nTo: Tanaka Taro <tanaka@example.co.jp>\nSubject: ${OUR_SUBJECT}`;

/** The same block as an HTML mail has it, each name in bold. */
export const boldBlock = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      asHtml(line)
        .replace(/^<div>([^:]+:)/, '<b>$1</b>')
        .replace(/<\/div>$/, '<br>'),
    )
    .join('\n');
