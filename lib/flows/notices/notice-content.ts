import { Problem } from '#lib/base/problem.ts';
import type { NoticeContent, NoticeWords } from '#lib/domain/notice/notice.ts';
import { LANGUAGES } from '#lib/domain/person.ts';

export const LONGEST = { title: 120, body: 4_000, change: 200 };
/** Control characters but the line end, and signs that turn the direction of writing. */
const UNREADABLE = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** The content as it will be stored: blanks evened out, languages without a word left out. Throws `notice.empty` when a title or a text is missing, `notice.long` when one is too long. */
export function tidyContent(content: NoticeContent): NoticeContent {
  const wording: NoticeContent['wording'] = {};
  for (const language of LANGUAGES) {
    const words = content.wording[language];
    const tidy = words && tidyWords(words);
    if (!tidy || (tidy.title === '' && tidy.body === '')) continue;
    if (tidy.title === '' || tidy.body === '') throw new Problem('notice.empty');
    if (tidy.title.length > LONGEST.title || tidy.body.length > LONGEST.body) throw new Problem('notice.long', LONGEST);
    wording[language] = tidy;
  }
  if (Object.keys(wording).length === 0) throw new Problem('notice.empty');
  return { ...content, wording };
}

const tidyWords = ({ title, body }: NoticeWords): NoticeWords => ({
  title: title.replace(/\s+/g, ' ').replace(UNREADABLE, '').trim(),
  body: body
    .replace(/\r\n?/g, '\n')
    .replace(UNREADABLE, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim(),
});

/** True when two revisions say the same to the same people. */
export const sameContent = (a: NoticeContent, b: NoticeContent): boolean => canonical(a) === canonical(b);

const canonical = ({ topic, audience, drill, pinned, validUntil, wording }: NoticeContent): string =>
  JSON.stringify([
    [topic, audience, drill, pinned, validUntil],
    ...LANGUAGES.map((language) => [wording[language]?.title, wording[language]?.body]),
  ]);
