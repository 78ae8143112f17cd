import { Button } from '#app/_ui/button.tsx';
import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import type { Query } from './line-query.ts';

interface Props {
  basePath: string;
  query: Query;
  language: Language;
  /** People in the list. */
  n: number;
}

/** The list as it is narrowed, as a file; works without script. */
export function SaveList({ basePath, query, language, n }: Props) {
  const t = translate(language, 'export');
  const conditions = ['bucket', 'mark', 'department', 'site', 'q'].flatMap((key) =>
    [query[key] ?? []].flat().map((value) => [key, value] as const),
  );
  return (
    <form method="post" action={`${basePath}/export`} className="actions">
      {conditions.map(([key, value]) => (
        <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
      ))}
      <Button type="submit" name="format" value="xlsx">
        {t('link.xlsx')}
      </Button>
      <Button type="submit" name="format" value="csv">
        {t('link.csv')}
      </Button>
      <span className="quiet small">{t('link.scope', { n })}</span>
    </form>
  );
}
