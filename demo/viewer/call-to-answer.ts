import type { Language } from '../company/person.ts';
import { postForms } from '../roads/html-form.ts';
import { getPage, pressButton } from '../roads/http.ts';
import type { TimelineName } from '../timelines/timeline.ts';
import type { Desk } from './desk.ts';
import { formOn, hiddenIn } from './form-on.ts';
import { publishDraft } from './write-notice.ts';

/** What headquarters posts, in this order: on X in both languages, since anybody may read there. */
const POSTS: readonly (readonly [TimelineName, Language])[] = [
  ['x', 'ja'],
  ['line', 'ja'],
  ['slack', 'ja'],
  ['x', 'en'],
];
/** A call in public as it stands at headquarters. */
export interface Called {
  /** Where the screens tell what became of its posts. */
  postsUrl: string;
  /** Where each post was to go. */
  decided: readonly TimelineName[];
}

const TAKEN = /投稿を受け付けました/;

/** The round's page for calling people to answer, a notice made from it and published, and its posts: all on the screens, as headquarters does it. */
export async function callToAnswer(url: string, roundId: string, desk: Desk): Promise<Called> {
  const page = `${url}/rounds/${roundId}/call`;
  const call = await formOn(page, desk, (form) => hiddenIn(form, 'round') === roundId);
  const draft = await pressButton(page, call, {}, desk.cookie);
  await publishDraft(draft.url, desk);
  const postsUrl = new URL(`${new URL(draft.url).pathname}/posts`, url).href;
  await postAll(postsUrl, desk);
  return { postsUrl, decided: POSTS.map(([timeline]) => timeline) };
}

/** Presses the button of each text as the page proposes it. */
async function postAll(page: string, desk: Desk): Promise<void> {
  const forms = postForms((await getPage(page, desk.cookie)).html);
  for (const [timeline, language] of POSTS) {
    const form = forms.find((one) => hiddenIn(one, 'outlet') === timeline && hiddenIn(one, 'spoken') === language);
    if (!form || hiddenIn(form, 'byHand')) throw new Error(`${page} cannot post at ${timeline}`);
    const answer = await pressButton(page, form, Object.fromEntries(form.written), desk.cookie);
    if (!TAKEN.test(answer.html)) throw new Error(`the post at ${timeline} was not taken`);
  }
}
