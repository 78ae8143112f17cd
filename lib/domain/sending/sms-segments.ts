/** GSM 03.38: its characters count one, those of its extension two. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';

const basic = new Set(BASIC);
const extended = new Set(EXTENDED);

export interface SmsSize {
  encoding: 'gsm7' | 'ucs2';
  /** What is paid for each of: 160 or 70 characters alone, 153 or 67 in a chain. */
  segments: number;
}

/** How many segments a text takes on its way (3GPP TS 23.038 and 23.040). One character outside of GSM-7 makes all of it UCS-2. */
export function smsSize(text: string): SmsSize {
  const characters = [...text];
  const isGsm = characters.every((character) => basic.has(character) || extended.has(character));
  const widths = characters.map((character) => (isGsm ? (extended.has(character) ? 2 : 1) : character.length));
  return isGsm
    ? { encoding: 'gsm7', segments: segmentsOf(widths, 160, 153) }
    : { encoding: 'ucs2', segments: segmentsOf(widths, 70, 67) };
}

/** No character is cut in two between segments. */
function segmentsOf(widths: readonly number[], alone: number, chained: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= alone) return 1;
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > chained) {
      segments += 1;
      used = 0;
    }
    used += width;
  }
  return segments;
}

/** What so many segments cost, in millionths of the currency so that sums stay whole. */
export const segmentsCost = (segments: number, pricePerSegment: number): number =>
  Math.round(segments * pricePerSegment * 1_000_000);
