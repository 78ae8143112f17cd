import { escapeHtml } from '#lib/text/escape-html.ts';

/** HTML that is safe as it stands. */
export interface Markup {
  markup: string;
}

type Piece = string | Markup | readonly Markup[] | null;

/** HTML from a template: text is escaped, markup is kept, null is nothing. Attributes stand in double quotes. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  let markup = parts[0] ?? '';
  for (const [index, piece] of pieces.entries()) markup += written(piece) + parts[index + 1];
  return { markup };
}

/** Text of several lines, as typed. */
export const lines = (text: string): Markup => ({ markup: escapeHtml(text).replaceAll('\n', '<br>') });

function written(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string') return escapeHtml(piece);
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
}
