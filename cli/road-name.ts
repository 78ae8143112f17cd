import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';

/** A road in, in words; one that has no word yet keeps its own name. */
export function roadName(language: Language, route: string): string {
  const t = translate(language, 'common');
  const key = `route.${route}` as 'route.mail';
  return t.has(key) ? t(key) : route;
}
