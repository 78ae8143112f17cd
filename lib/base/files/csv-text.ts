/** Excel takes a file for UTF-8 only when it begins so. */
export const CSV_START = '\ufeff';

/** What spreadsheets may take for a formula, also in full width; a text that begins so gets an apostrophe (OWASP, CSV injection). */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** One record of RFC 4180 with its line end; nothing in it runs when a spreadsheet opens it. */
export const csvRecord = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
