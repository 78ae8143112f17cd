import { anpi } from '../site/anpi.ts';
import type { Site } from '../site/site.ts';

const ASKING = [
  ['--title', '関東地方の地震（最大震度6弱）'],
  ['--title-en', 'Earthquake in Kanto (intensity 6-lower)'],
  ['--body', '先ほど、関東地方で強い揺れがありました。まず身の安全を確保してください。'],
  ['--body-en', 'A strong earthquake has just struck Kanto. Get to safety first.'],
  ['--by', '災害対策本部'],
].flat();

/** Opens the round as an operator would; gives its id, as the program tells it. */
export async function openRound(site: Site): Promise<string> {
  const answer = await anpi(site, 'round', 'open', ...ASKING, '--yes');
  const id = /\b[0-9a-hjkmnp-tv-z]{20}\b/.exec(answer)?.[0];
  if (!id) throw new Error(`no round in: ${answer}`);
  return id;
}
