import { Table } from '#app/_ui/table.tsx';
import type { ShownPart, ShownSetting } from '#lib/base/settings/shown-settings.ts';
import { settingSentence } from '#lib/text/setting-sentence.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';

/** The values of one part, folded away, each with its sentence. */
export function PartSettings({ part: { settings, name }, viewer: { language } }: { part: ShownPart; viewer: Viewer }) {
  const t = translate(language, 'upkeep');
  if (settings.length === 0) return null;
  const columns = (['name', 'value'] as const).map((key) => ({ key, head: t(`column.${key}`) }));
  const shown = ({ held, value }: ShownSetting) => value ?? (held === 'none' ? t('held.none') : t('secret'));
  return (
    <details>
      <summary>{t('settings', { n: settings.length })}</summary>
      <Table caption={name} columns={columns} className="wraps">
        {settings.map((setting) => (
          <tr key={setting.env}>
            <th scope="row">
              <code>{setting.env}</code>
              <span className="strip-where">{settingSentence(language, setting)}</span>
            </th>
            <td className="words">
              {shown(setting)}
              {setting.held !== 'none' && <span className="strip-where">{t(`held.${setting.held}`)}</span>}
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
