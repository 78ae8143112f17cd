import { plainText } from '../roads/html-form.ts';
import { getPage } from '../roads/http.ts';

/** The posts on a page, the newest first, as somebody reads them in a browser. */
export async function readTimeline(url: string): Promise<string[]> {
  const { html } = await getPage(url);
  return [...html.matchAll(/<p class="post-text"[^>]*>([\s\S]*?)<\/p>/g)].map(([, text]) =>
    plainText(text!.replace(/<[^>]*>/g, '')),
  );
}

/** The public door as a reader of a post finds it: its address is in the text, or on the page that the text links to. Null when it is nowhere. */
export async function findDoor(post: string): Promise<string | null> {
  const links = post.match(/https?:\/\/[\w.:/~%?=&#-]+/g) ?? [];
  const told = links.find(isDoor);
  if (told) return told;
  for (const link of links) {
    const { url, html } = await getPage(link);
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => new URL(plainText(href!), url).href);
    const found = hrefs.find(isDoor);
    if (found) return found;
  }
  return null;
}

const isDoor = (link: string): boolean => URL.parse(link)?.pathname === '/a';
