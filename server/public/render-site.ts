import type { PublicFacts } from '#lib/domain/notice/public-facts.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { atomFeed } from './feeds/atom-feed.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { accountsFile, allFile, atomFile, indexFile, jsonFile, noticeFile, recoveryFile } from './file-names.ts';
import { type PublicCore, publicWords } from './look/words.ts';
import { accountsPage } from './pages/accounts-page.ts';
import { allPage } from './pages/all-page.ts';
import { indexPage } from './pages/index-page.ts';
import { noticePage } from './pages/notice-page.ts';
import { recoveryPage } from './pages/recovery-page.ts';

/** Every file of the site by its name. The server and the static copy give out these very bytes. */
export type Site = ReadonlyMap<string, Buffer>;

export function renderSite(core: PublicCore, facts: PublicFacts): Site {
  const files = LANGUAGES.flatMap((language) => [...filesIn(language, core, facts)]);
  return new Map(files.map(([name, text]) => [name, Buffer.from(text)]));
}

function* filesIn(language: Language, core: PublicCore, facts: PublicFacts): Generator<[string, string]> {
  const words = publicWords(language, core);
  for (const notice of facts.notices) yield [noticeFile(notice.no, language), noticePage(words, notice, facts.now)];
  yield [allFile(language), allPage(words, facts)];
  yield [accountsFile(language), accountsPage(words, facts)];
  yield [recoveryFile(language), recoveryPage(words, facts, 'everybody')];
  yield [atomFile(language), atomFeed(words, facts)];
  yield [jsonFile(language), jsonFeed(words, facts)];
  yield [indexFile(language), indexPage(words, facts)];
}
