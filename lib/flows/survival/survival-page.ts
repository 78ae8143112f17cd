import { CSV_START, csvRecord } from '#lib/base/files/csv-text.ts';
import { type BoardSnapshot, type Counts, type PlaceCounts, sumOf } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import { BUCKETS } from '#lib/domain/standing.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { translate } from '#lib/text/translate.ts';

const STYLE =
  'body{font:16px/1.6 sans-serif;margin:1rem;color:#111;background:#fff}table{border-collapse:collapse}td,th{border:1px solid #888;padding:.2rem .5rem;text-align:right}th:first-child{text-align:left}h2.real{border-left:.5rem solid #b00;padding-left:.5rem}h2.drill{border-left:.5rem dashed #06c;padding-left:.5rem}';

/** One page with every open round, counts only; a file that any browser opens without a server, script or net. */
export function survivalPage(boards: readonly BoardSnapshot[], language: Language, at: Date, timeZone: string): string {
  const t = translate(language, 'survival');
  const title = escapeHtml(t('title'));
  const rounds = boards.map((board) => sectionOf(board, language)).join('\n');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="60"><title>${title}</title><style>${STYLE}</style></head><body><h1>${title}</h1>
<p><b>${escapeHtml(t('asOf', { at: momentIn(at, language, timeZone) }))}</b></p><p>${escapeHtml(t('note'))}</p>
${rounds || `<p>${escapeHtml(t('none'))}</p>`}</body></html>\n`;
}

function sectionOf(board: BoardSnapshot, language: Language): string {
  const t = translate(language, 'survival');
  const mode = translate(language, 'common')(`mode.${board.kind}`);
  const { asked, answered } = board;
  const percent = asked === 0 ? 0 : Math.floor((answered / asked) * 100);
  const row = (cells: readonly string[], as: 'th' | 'td') =>
    `<tr><th scope="row">${escapeHtml(cells[0]!)}</th>${cells
      .slice(1)
      .map((cell) => `<${as}>${escapeHtml(cell)}</${as}>`)
      .join('')}</tr>`;
  const [head, ...rows] = tableOf(board, language);
  return `<h2 class="${board.kind}">${escapeHtml(`${mode} ${board.title}`)}</h2><p>${escapeHtml(t('answered', { asked, answered, percent }))}
${escapeHtml(`${t('column.openHelp')} ${board.openHelp} / ${t('column.conflicts')} ${board.conflicts}`)}</p>
<table>${row(head!, 'th')}${rows.map((cells) => row(cells, 'td')).join('\n')}</table>`;
}

/** The same numbers as CSV, with the time and drill or real in every line. */
export function survivalCsv(board: BoardSnapshot, language: Language): string {
  const mode = translate(language, 'common')(`mode.${board.kind}`);
  const [head, ...rows] = tableOf(board, language);
  return (
    CSV_START + [['', 'as of', ...head!], ...rows.map((row) => [mode, board.asOf, ...row])].map(csvRecord).join('')
  );
}

function tableOf(board: BoardSnapshot, language: Language): string[][] {
  const t = translate(language, 'survival');
  const status = translate(language, 'status');
  const line = (name: string, counts: Counts) => [name, String(sumOf(counts)), ...counts.map(String)];
  return [
    [t('column.place'), t('column.asked'), ...BUCKETS.map((bucket) => status(bucket))],
    line(t('total'), board.counts),
    ...board.sites.map(({ name, counts }) => line(name, counts)),
    ...pathsOf(board.departments).map(([path, counts]) => line(path, counts)),
  ];
}

function pathsOf(departments: readonly PlaceCounts[]): [string, Counts][] {
  const paths = new Map<string, string>();
  return departments.map(({ id, name, parentId, counts }) => {
    const above = parentId === null ? undefined : paths.get(parentId);
    const path = above === undefined ? name : `${above}/${name}`;
    paths.set(id, path);
    return [path, counts];
  });
}

const momentIn = (at: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long', timeStyle: 'medium' }).format(at);
