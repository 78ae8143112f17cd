import { list } from '#lib/domain/answer-text/list.ts';
import type { Line } from './lines.ts';
import { isOriginalMark } from './separators.ts';
import { trimEndOf, trimMarks } from './trim-marks.ts';

/** Words that end "On Monday X wrote:", by language. */
const VERBS = list`
  wrote | writes | sent | said | schrieb | geschrieben | schreef | geschreven | a écrit | a ecrit | escreveu |
  escribió | ha scritto | scritto | skrev | skrifaði | napisał | napisała | napisał(a) | kirjoitti | đã viết | menulis | napsal | napsala | írta | a scris | şunu yazdı | yazdı | เขียนว่า | έγραψε |
  написал | написала | написал(а) | пишет | 写道 | 寫道 | 写了 | のメッセージ | のメール | のコメント |
  が書きました | は書きました | さんは書きました | さんが書きました | は次のように書きました | からのメール |
  からのメッセージ | より | 님이 작성 | 작성 | に書きました | pisze | says | nous a dit | schrieben sie | ने लिखा | sent you
`;
const DATE = /\b(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2}[:h.]\d{2}(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}(?!\d)/;
/** A clock in the digits of Nepal, Bengal, Burma, Cambodia and their neighbours. */
const OTHER_CLOCK = /[\u0660-\u0fff\u1040-\u1099\u17e0-\u17e9][:.][\u0660-\u0fff\u1040-\u1099\u17e0-\u17e9]{2}/;
const holdsDate = (text: string): boolean => DATE.test(text) || OTHER_CLOCK.test(text);
const ADDRESS = /[^\s<>()@]@[^\s<>()@]|mailto:/;
/** As programs print the address of whoever wrote; people leave the brackets away. */
const MAILBOX = /<[^\s<>@]{1,100}@[^\s<>@]{1,100}>/;
/** As headers print the time; nobody types the zone. */
const STAMP = /\d{1,2}:\d{2}:\d{2} [+-]\d{4}\b/;
const WEAK_VERBS = /(より|のメール|のメッセージ|のコメント) ?[:：]?$/;
/** People use these as well where they tell what happened. */
const SPOKEN = /\b(said|says|a dit) ?[:：]?$/;
const YEAR = /\b(?:19|20)\d{2}(?!\d)/;
const CLOCK = /\d{1,2}:\d{2}/;
const RULE = /[-–—_=\s]/;
const MAX_LENGTH = 400;
const MAX_LINES = 6;
/** Of one that begins with the name and not with the date. */
const MAX_NAMED_LINES = 3;

export interface Attribution {
  /** Index behind its last line. */
  end: number;
  /** Own words that stand before it on the same line. */
  own: string;
}

/** "On 23 Nov 2026, X wrote:" in any language and wrapped over several lines, if one begins at this line. */
export function attributionAt(
  lines: readonly Line[],
  at: number,
  quoteFollows: (end: number) => boolean,
): Attribution | null {
  const shared = sharedLine(lines[at]!.text);
  if (shared !== null) return { end: at + 1, own: shared };
  const first = lines[at]!.text;
  const named = MAILBOX.test(first);
  const dated = startsDated(first) || (named && holdsDate(first));
  const most = dated ? MAX_LINES : named ? MAX_NAMED_LINES : 1;
  let joined = '';
  let apart = false;
  for (let end = at; end < Math.min(lines.length, at + most); end++) {
    const { text, quoted } = lines[end]!;
    const open = isOpen(joined);
    if (
      !open &&
      (quoted || (end > at && isOriginalMark(text)) || (end > at && !named && startsDated(text) && closes(text)))
    )
      break;
    joined = `${joined} ${text}`.trim();
    if (joined.length > MAX_LENGTH) break;
    apart ||= text === '';
    if (text === '') continue;
    const marked = () => quoteFollows(end + 1);
    // In whatever language: a mailbox and a date, or a date as headers print it, right above a marked quote.
    const neutral = !apart && ((MAILBOX.test(joined) && holdsDate(joined)) || STAMP.test(joined)) && marked();
    if (neutral || isAttribution(joined, dated, marked)) return { end: end + 1, own: '' };
  }
  return null;
}

function isAttribution(text: string, dated: boolean, quoteFollows: () => boolean): boolean {
  const bare = trimMarks(text, RULE);
  // 11/23 田中より: only an address, a clock or a marked quote tells such a line from a sentence.
  const told = ADDRESS.test(bare) || (CLOCK.test(bare) && /[:：]$/.test(bare));
  if (WEAK_VERBS.test(bare) && !told && !quoteFollows()) return false;
  if (SPOKEN.test(bare) && !ADDRESS.test(bare) && !YEAR.test(bare) && !quoteFollows()) return false;
  // `X さんは書きました (2026/11/23 10:05):`
  const undated = bare.replace(/\([^()]*\):?$/, '').trimEnd();
  if (bare.length - undated.length > 5 && endsInVerb(undated)) return DATE.test(bare.slice(undated.length));
  const closed = /[:：]$/.test(bare);
  // An undated one needs the marked quote below it to be told from a sentence.
  if (!dated && closed && (ADDRESS.test(bare) || endsInVerb(bare)) && bare.length < 100 && quoteFollows()) return true;
  if (endsInVerb(bare)) return dated || ADDRESS.test(bare) || (text.startsWith('--') && text.endsWith('--'));
  // `Bob <bob@example.com> schrieb am 23.11.2026 um 10:05 Uhr:`
  if (closed && holdsVerb(bare) && ADDRESS.test(bare) && DATE.test(bare)) return true;
  if (dated && YEAR.test(bare) && CLOCK.test(bare) && (closed || /GMT[+-]/.test(bare)) && quoteFollows()) return true;
  if (dated && closed && holdsVerb(bare) && quoteFollows()) return true;
  if (!dated || !ADDRESS.test(bare)) return false;
  return closed || (bare.endsWith('>') && !isOpen(bare) && (YEAR.test(bare) || quoteFollows()));
}

const isOpen = (text: string): boolean => text.split('<').length > text.split('>').length;

const startsDated = (text: string): boolean => holdsDate(trimMarks(text, RULE).slice(0, 40));

const closes = (text: string): boolean => endsInVerb(text) || (/[:：]$/.test(text) && ADDRESS.test(text));

function endsInVerb(text: string): boolean {
  const bare = text.toLowerCase().replace(/[\s:：]{1,20}$/, '');
  return VERBS.some(
    (verb) => bare.endsWith(verb) && (verb > '\u2000' || !/[a-z]/.test(bare.at(-verb.length - 1) ?? ' ')),
  );
}

/** `Am 23.11.26 um 10:05 schrieb Anpi:` names the writer last. */
const holdsVerb = (text: string): boolean => VERBS.some((verb) => ` ${text.toLowerCase()}`.includes(` ${verb} `));

/** The answer in `see you On Wed, Apr 4, 2012 at 3:59 PM, bob@example.com wrote:`, null where nothing is shared. */
function sharedLine(text: string): string | null {
  if (!endsInVerb(text)) return null;
  const start = text.search(/[\s-]On (?:[A-Z][a-z]{2,8},? |\d)/);
  if (start < 0 || !DATE.test(text.slice(start, start + 60))) return null;
  const own = trimEndOf(text.slice(0, start), /[-\s]/);
  return own === '' ? null : own;
}
