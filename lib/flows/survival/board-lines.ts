import type { BoardSnapshot, Counts, PlaceCounts } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import { BUCKETS } from '#lib/domain/standing.ts';
import { translate } from '#lib/text/translate.ts';

/** One round's numbers as paragraphs to read in a mail: the whole, the sites, the departments at the top. Two boards with the same numbers give the same words. */
export function boardLines(board: BoardSnapshot, language: Language): string[] {
  const t = translate(language, 'survival');
  const status = translate(language, 'status');
  const { asked, answered, counts, openHelp, conflicts } = board;
  const percent = asked === 0 ? 0 : Math.floor((answered / asked) * 100);
  const mode = translate(language, 'common')(`mode.${board.kind}`);
  const named = (of: Counts) => BUCKETS.map((bucket, i) => ({ name: status(bucket), n: of[i] ?? 0 }));
  const placeOf = ({ name, counts: of }: PlaceCounts): string => {
    const held = named(of).filter(({ n }) => n !== 0);
    const place = t('letter.place', { name, asked: of.reduce((sum, n) => sum + n, 0) });
    return place + held.map((one) => `${one.name} ${one.n}`).join(' / ');
  };
  const whole = [
    `${mode} ${board.title}`,
    t('answered', { asked, answered, percent }),
    ...named(counts).map(({ name, n }) => `${name} ${n}`),
    `${t('column.openHelp')} ${openHelp} / ${t('column.conflicts')} ${conflicts}`,
  ];
  const top = board.departments.filter(({ parentId }) => parentId === null);
  return [whole, board.sites.map(placeOf), top.map(placeOf)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'));
}
