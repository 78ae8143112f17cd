import type { Numbers } from '../truth/numbers.ts';
import type { Desk } from './desk.ts';
import { numberIn, openPage } from './page.ts';

/** The numbers of the board's page as the server rendered it; zeros are left out as everywhere. */
export async function readBoardPage(desk: Desk, url: string): Promise<Omit<Numbers, 'roads'>> {
  const html = await openPage(desk, url);
  const tally = sliceOf(html, '<section class="tally"', '<div class="board">');
  const of = /<p class="of">([\s\S]*?) \/ ([\s\S]*?)<\/p>/.exec(tally);
  if (!of) throw new Error("the board's page does not say how many were asked and have answered");
  const places: Record<string, number> = {};
  for (const [, place, row] of tally.matchAll(/<li data-bucket="(\w+)">([\s\S]*?)<\/li>/g)) {
    const n = numberIn(/<a\b[^>]*class="[^"]*num[^"]*"[^>]*>([\s\S]*?)<\/a>/.exec(row!)![1]!);
    if (n > 0) places[place!] = n;
  }
  const mark = (name: string): number => {
    const link = new RegExp(`<a\\b[^>]*href="[^"]*mark=${name}[^"]*"[^>]*>([\\s\\S]*?)</a>`).exec(tally);
    return link ? numberIn(link[1]!) : 0;
  };
  return {
    asked: numberIn(of[2]!.replace(/[^\d,<>]*$/, '')),
    answered: numberIn(of[1]!),
    places,
    conflicts: mark('conflict'),
    openHelp: mark('open_help'),
  };
}

function sliceOf(html: string, from: string, to: string): string {
  const start = html.indexOf(from);
  const end = html.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`the board's page has no ${start < 0 ? from : to}`);
  return html.slice(start, end);
}
