/** Full-width ASCII made plain, outer blanks and invisible characters taken off; nothing else changes. */
export const narrow = (typed: string): string =>
  typed
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
