/** Percent with one decimal, rounded down: 100.0 stands only for everybody. */
export function percentOf(part: number, whole: number): string {
  return whole === 0 ? '0.0' : (Math.floor((part * 1000) / whole) / 10).toFixed(1);
}

/** Whole percent, rounded down. */
export function wholePercentOf(part: number, whole: number): string {
  return whole === 0 ? '0' : String(Math.floor((part * 100) / whole));
}
