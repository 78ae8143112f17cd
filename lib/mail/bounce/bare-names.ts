import type { Named } from './zone-recipients.ts';

const ANNOUNCED = /following (?:recipient|address|user)/i;
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/i;

/** Mailboxes that a report lists by their local part alone: they are of the domain that reports. */
export function bareNames(report: string, domain: string): Named[] {
  const lines = report.split('\n');
  const announced = lines.findIndex((line) => ANNOUNCED.test(line) && line.trimEnd().endsWith(':'));
  if (domain === '' || announced < 0) return [];
  const rest = lines.slice(announced + 1);
  const end = rest.findIndex((line) => line.trim() !== '' && !isBareName(line));
  return (end < 0 ? rest : rest.slice(0, end))
    .map((line, at) => ({ recipient: `${line.trim()}@${domain}`, line: announced + 1 + at }))
    .filter(({ recipient }) => !recipient.startsWith('@'));
}

const isBareName = (line: string): boolean => /^[ \t]/.test(line) && NAME.test(line.trim());
