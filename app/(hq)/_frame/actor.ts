import { headers } from 'next/headers';
import { ACTOR_HEADER } from '#lib/base/actor-header.ts';

/** Who acts, as the web server in front found out. */
export async function actor(): Promise<string> {
  const name = (await headers()).get(ACTOR_HEADER);
  if (!name) throw new Error('a screen was reached without passing the web server');
  return decodeURIComponent(name);
}
