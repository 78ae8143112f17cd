/** One recipient's fields of a delivery report (RFC 3464), names in lower case. */
export type ReportFields = ReadonlyMap<string, string>;

const MAX_LINES = 20_000;

/** Groups of `Name: value` lines parted by blank ones; only those that name a recipient. */
export function recipientGroups(text: string): ReportFields[] {
  const groups: Map<string, string>[] = [new Map()];
  let last = '';
  for (const line of text.split('\n', MAX_LINES)) {
    const group = groups.at(-1)!;
    const colon = line.indexOf(':');
    if (line.trim() === '') {
      if (group.size > 0) groups.push(new Map());
      last = '';
    } else if (/^[ \t]/.test(line) && last !== '')
      group.set(last, `${group.get(last) ?? ''} ${line.trim()}`.slice(0, 4000));
    else if (colon > 0 && colon < 60 && !/\s/.test(line.slice(0, colon).trim())) {
      last = line.slice(0, colon).trim().toLowerCase();
      // A second recipient without a blank line between still opens a new group.
      if (last === 'final-recipient' && group.has(last)) groups.push(new Map());
      if (!groups.at(-1)!.has(last)) groups.at(-1)!.set(last, line.slice(colon + 1).trim());
    }
  }
  return groups.filter((group) => group.has('final-recipient') || group.has('original-recipient'));
}

/** The address in `rfc822; someone@example.com`, without brackets; '' when there is none. */
export function reportAddress(value: string | undefined): string {
  const text = (value ?? '').slice((value ?? '').indexOf(';') + 1).trim();
  const inner = /<([^<>]{1,320})>/.exec(text)?.[1] ?? text.split(/\s/)[0] ?? '';
  const address = inner.replace(/^"(.{1,320})"$/, '$1');
  return /^[^@\s]{1,64}@[^@\s:]{1,255}$/.test(address) ? address : '';
}
