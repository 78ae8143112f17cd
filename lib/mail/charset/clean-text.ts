/** Stands for a character that no table knows, as Japanese phones print it. */
export const GETA = '〓';

/** Decoded text without NULs, controls, byte order marks or private-use glyphs; line ends become \n. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\uFFFD\uE000-\uF8FF]/g, GETA)
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '');
}
