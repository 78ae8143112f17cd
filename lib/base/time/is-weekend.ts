/** True on a Saturday or Sunday in this zone. */
export function isWeekend(at: Date, timeZone: string): boolean {
  const day = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' }).format(at);
  return day === 'Sat' || day === 'Sun';
}
