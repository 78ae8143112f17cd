import type { NoticeWords } from '../notice/notice.ts';
import { fits } from './measure.ts';
import type { Medium } from './medium.ts';
import { isHeading, joined, type Sentence, sentencesOf } from './sentences.ts';

export interface DraftOptions {
  /** Where the whole notice stands; its own line at the end. */
  url: string;
  /** 【訓練】 where it is one, else empty. */
  mark: string;
}

/**
 * A first draft from the notice's own words: the title, then its sentences from the first one for as long as they fit, then the link.
 * Nothing is shortened inside and nothing added, so that no number or name can appear that the notice does not have.
 */
export function draftShortText(medium: Medium, { title, body }: NoticeWords, { url, mark }: DraftOptions): string {
  const head = mark + title;
  if (medium === 'subject') return head;
  const taken: Sentence[] = [];
  const written = (sentences: readonly Sentence[]): string =>
    [head, joined(sentences), url].filter((part) => part !== '').join('\n');
  for (const sentence of sentencesOf(body)) {
    if (!fits(medium, written([...taken, sentence]))) break;
    taken.push(sentence);
  }
  while (isHeading(taken.at(-1))) taken.pop();
  return written(taken);
}
