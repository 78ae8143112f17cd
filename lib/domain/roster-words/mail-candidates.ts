const BRACKETS = ['[[({<【「〔［（]', '[\\])}>】」〕］）]'] as const;
const inBrackets = (word: string): RegExp => new RegExp(`${BRACKETS[0]}\\s*(?:${word})\\s*${BRACKETS[1]}`, 'giu');

/** The ways around writing @ and a dot. */
const DISGUISES: readonly (readonly [RegExp, string])[] = [
  [inBrackets('at|a|@|アット(?:マーク)?|あっと(?:まーく)?'), '@'],
  [/([a-z\d])[\s_-]+at[\s_-]+(?=[a-z\d])/giu, '$1@'],
  [/アットマーク|あっとまーく|アット|あっと|[☆★◎●■◆]/gu, '@'],
  [inBrackets('dot|\\.|ドット|どっと'), '.'],
  [/([a-z\d])[\s_-]+dot[\s_-]+(?=[a-z\d])/giu, '$1.'],
  [/ドット|どっと|[。・･｡]/gu, '.'],
];
const LONGEST_LOCAL = 64;

/** Every address of these domains that a text could hold, blanks and disguises taken off; too many, to be compared with the roster. */
export function mailCandidates(text: string, domains: ReadonlySet<string>): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .toLowerCase();
  const shown = DISGUISES.reduce((sofar, [disguise, sign]) => sofar.replace(disguise, sign), plain);
  const found = new Set<string>();
  for (const bare of [plain, shown])
    for (const address of addressesIn(bare.replace(/\s+/gu, ''), domains)) found.add(address);
  return [...found];
}

function* addressesIn(text: string, domains: ReadonlySet<string>): Generator<string> {
  for (const { 0: local, index } of text.matchAll(/[\w.!#$%&'*+/=?^`{|}~"-]+/g)) {
    if (text[index + local.length] !== '@') continue;
    const rest = text.slice(index + local.length + 1);
    for (const domain of domainsAt(rest, domains)) {
      for (let start = Math.max(0, local.length - LONGEST_LOCAL); start < local.length; start++) {
        yield `${local.slice(start)}@${domain}`;
      }
    }
  }
}

/** `rest` goes on behind the domain where blanks were taken out. */
function domainsAt(rest: string, domains: ReadonlySet<string>): string[] {
  const run = /^[a-z\d.-]{3,253}/.exec(rest)?.[0] ?? '';
  return [...run].flatMap((_, i) => (domains.has(run.slice(0, i + 1)) ? [run.slice(0, i + 1)] : []));
}
