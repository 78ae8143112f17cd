import MimeNode from 'nodemailer/lib/mime-node';

const KEPT = 100;
const kept = new Map<string, string[]>();

/** From and Subject as they stand in every mail of a round, encoded (RFC 2047) once. */
export function fixedHeaders(from: string, subject: string): string[] {
  const key = `${from}\n${subject}`;
  const known = kept.get(key) ?? encode(from, subject);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, known);
  return known;
}

function encode(from: string, subject: string): string[] {
  const lines = new MimeNode('text/plain').setHeader({ from, subject }).buildHeaders().split('\r\n');
  const wanted: string[] = [];
  let taking = false;
  for (const line of lines) {
    if (!/^[ \t]/.test(line)) taking = /^(from|subject):/i.test(line);
    if (taking) wanted.push(line);
  }
  return wanted;
}
