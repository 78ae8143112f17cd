import MimeNode from 'nodemailer/lib/mime-node';

/** RFC 3834: whether it answers something. */
type Submitted = 'auto-generated' | 'auto-replied';

const KEPT = 100;
const kept = new Map<string, string>();

/** The headers that stand alike in every mail of a round and language, encoded (RFC 2047) once; each line ended. */
export function fixedHeaders(from: string, subject: string, language: string, submitted: Submitted): string {
  const key = `${from}\n${subject}\n${language}\n${submitted}`;
  const known = kept.get(key) ?? encode(from, subject, language, submitted);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, known);
  return known;
}

function encode(from: string, subject: string, language: string, submitted: Submitted): string {
  const lines = new MimeNode('text/plain').setHeader({ from, subject }).buildHeaders().split('\r\n');
  const wanted: string[] = [];
  let taking = false;
  for (const line of lines) {
    if (!/^[ \t]/.test(line)) taking = /^(from|subject):/i.test(line);
    if (taking) wanted.push(line);
  }
  const ours = [
    `Auto-Submitted: ${submitted}`,
    'X-Auto-Response-Suppress: OOF, AutoReply',
    `Content-Language: ${language}`,
    'MIME-Version: 1.0',
  ];
  return `${[...wanted, ...ours].join('\r\n')}\r\n`;
}
