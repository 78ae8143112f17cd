/** A moment as a field for day and time takes it, in this zone: `2026-11-25T18:00`. */
export function localMinute(at: Date | null, timeZone: string): string {
  if (!at) return '';
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(at).replace(' ', 'T');
}
