import { readTitle } from '#lib/base/addresses/title.ts';
import { Problem } from '#lib/base/problem.ts';

/** The name of a place as typed, on one line and without a slash, which parts the steps of a path. Throws `place.name_bad`. */
export function placeName(typed: string): string {
  const reading = readTitle(typed);
  if (reading.kind !== 'title' || reading.title === '' || /[/／]/.test(reading.title))
    throw new Problem('place.name_bad');
  return reading.title;
}
