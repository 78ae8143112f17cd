import type { Desk } from './desk.ts';
import { openPage, textOf } from './page.ts';

/** How many posts of a notice the screen says are out. */
export async function toldPosted(postsUrl: string, desk: Desk): Promise<number> {
  const html = await openPage(desk, postsUrl);
  const chips = [...html.matchAll(/<b class="chip">([\s\S]*?)<\/b>/g)].map(([, word]) => textOf(word!));
  return chips.filter((word) => word === '投稿済み').length;
}
