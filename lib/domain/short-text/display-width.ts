/** Nothing of their own on a screen: marks over a letter, joiners. */
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** UAX #11, Wide and Fullwidth: ideographs, kana, Hangul, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** How many half-width columns a line of text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += UNSEEN.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}
