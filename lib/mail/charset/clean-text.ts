/** Stands for a character that no table knows, as Japanese phones print it. */
export const GETA = '〓';

/** Most texts have nothing to clean once their line ends are even. */
const UNCLEAN = /[\r\u2028\u2029\uFFFD\uE000-\uF8FF]|(?![\n\t])[\p{Cc}\p{Cf}]/u;

/** Decoded text without NULs, controls, byte order marks or private-use glyphs; line ends become \n. */
export function cleanText(text: string): string {
  const even = text.toWellFormed().replaceAll('\r\n', '\n');
  if (!UNCLEAN.test(even)) return even;
  return even
    .replace(/\r|\u2028|\u2029/g, '\n')
    .replace(/[\uFFFD\uE000-\uF8FF]/g, GETA)
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '');
}
