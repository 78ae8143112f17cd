import { list } from './list.ts';

const HONORIFICS = ['さん', 'くん', 'ちゃん', '様', '氏', '君', '部長', '課長', '係長', '主任', '社長', '先生', '先輩'];
const CONDITION = /無事|ぶじ|ブジ|安全|大丈夫|元気|軽傷|重傷|怪我|ケガ|けが|負傷|救助|行方|連絡/;
const NAME = /[\p{Script=Han}\p{Script=Katakana}ー々〆ヶA-Za-z]/u;
const NOT_NAMES = new Set([
  '皆',
  'お客',
  '奥',
  '旦那',
  'お子',
  '子供',
  '娘',
  '息子',
  '母',
  '父',
  'お母',
  'お父',
  '社員',
  '弊社',
  'ご家族',
  '各位',
  '担当者',
]);
const ENGLISH_VERB = / (?:is|are|was|seems|and I are|got)\b/g;
const TITLES = new Set(['Mr', 'Ms', 'Mrs', 'Dr']);
const ENGLISH_CONDITION = /\b(?:safe|ok|okay|fine|injured|hurt|missing|unharmed|trapped|alright)\b/;
const NO_NAMES = new Set(
  list`Everyone | Everybody | Everything | Nobody | Nothing | Somebody | Someone | All | Both | He | She | They | It | We | You | Who | What | Where | This | That | There | Is | Family | Wife | Husband | Kids |
    Children | Mother | Father | Parents | Mom | Dad | Son | Daughter | House | Home | Office | Building | Factory | Area | City | Power | Train | Trains | Status | Now | Yes | Ok | Thanks | People | Staff | Team`,
);

/** Names of other people whom the text says something about, as written, e.g. 佐藤 in 「佐藤さんも無事です」. */
export function othersNamed(text: string): string[] {
  const names = new Set<string>();
  for (const sentence of text.slice(0, 4000).split(/[。.!！?？\n]/)) {
    if (!CONDITION.test(sentence)) continue;
    for (const honorific of HONORIFICS)
      for (let at = sentence.indexOf(honorific); at >= 0; at = sentence.indexOf(honorific, at + 1)) {
        const name = nameBefore(sentence, at);
        const behind = sentence.slice(at + honorific.length).trimStart();
        if (name !== '' && /^(も|は|が|と|や|、|,|・|及び|の安否|とは|に)/.test(behind)) names.add(name);
      }
  }
  for (const name of englishNames(text.slice(0, 4000))) names.add(name);
  return [...names];
}

/** Sato in "Mr. Sato is safe": a name with what the same sentence says of its bearer. */
function* englishNames(text: string): Generator<string> {
  for (const { 0: verb, index } of text.matchAll(ENGLISH_VERB)) {
    const behind = text.slice(index + verb.length, index + verb.length + 70).split(/[.!?\n]/)[0]!;
    const name = englishNameBefore(text.slice(Math.max(0, index - 60), index));
    if (name !== '' && ENGLISH_CONDITION.test(behind) && !NO_NAMES.has(name)) yield name;
  }
}

function englishNameBefore(text: string): string {
  const bare = text.replace(/,$/, '').replace(/-(?:san|kun)$/, '');
  const [last = '', first = ''] = bare.split(/[^A-Za-z]/).reverse();
  if (!/^[A-Z][a-z]+$/.test(last)) return '';
  const full = `${first} ${last}`;
  return /^[A-Z][a-z]+$/.test(first) && !TITLES.has(first) && bare.endsWith(full) ? full : last;
}

function nameBefore(sentence: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 8 && NAME.test(sentence[start - 1]!)) start--;
  const name = sentence.slice(start, end);
  return NOT_NAMES.has(name) ? '' : name;
}
