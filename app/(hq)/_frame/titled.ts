import type { Metadata } from 'next';
import type { Say } from '#app/_ui/say.ts';
import { viewer } from './viewer.ts';

/** The title of a page in the viewer's language. */
export async function titled(title: (say: Say) => string): Promise<Metadata> {
  const { say } = await viewer();
  return { title: `${title(say)} | ${say.common('product')}` };
}
