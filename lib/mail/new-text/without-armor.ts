const BEGIN = '-----BEGIN PGP SIGNED MESSAGE-----';
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----';
const HEADER = /^[a-z]{1,20}: /i;
const END = '-----END PGP SIGNATURE-----';

/** The text of a mail that is signed in its body (RFC 9580 section 7), without what the signing put around it. */
export function withoutArmor(text: string): string {
  if (!text.includes(BEGIN)) return text;
  const kept: string[] = [];
  let inside: 'text' | 'headers' | 'signature' = 'text';
  for (const line of text.split('\n')) {
    const bare = line.trim();
    if (bare === BEGIN) inside = 'headers';
    else if (bare === SIGNATURE) inside = 'signature';
    else if (bare === END) inside = 'text';
    else if (inside === 'headers' && HEADER.test(bare)) continue;
    else if (inside !== 'signature') {
      inside = 'text';
      kept.push(line.replace(/^- (?=-|From )/, ''));
    }
  }
  return kept.join('\n');
}
