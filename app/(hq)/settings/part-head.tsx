import type { ShownPart } from '#lib/base/settings/shown-settings.ts';
import type { Language } from '#lib/domain/person.ts';
import { catalogueOf, translate } from '#lib/text/translate.ts';

/** The name of a part in words, as the settings call it, and whether it is in use. */
export function PartHead({ part, language }: { part: ShownPart; language: Language }) {
  const t = translate(language, 'upkeep');
  const { common, upkeep } = catalogueOf(language);
  const names: Record<string, string> = part.kind === 'route' ? common.route : upkeep.names;
  return (
    <h3 className="under">
      {names[part.name] ?? part.name} <code>{part.name}</code>{' '}
      <span className="quiet">{t(part.configured ? 'on' : 'off')}</span>
    </h3>
  );
}
