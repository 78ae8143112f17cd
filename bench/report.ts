import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** One measured comparison, with what it is to hold. */
export type Ratio = { value: number; atLeast: number } | { value: number; atMost: number };

export interface Measured {
  ratios: Record<string, Ratio>;
  figures: Record<string, number>;
  /** For people, one line each. */
  lines: string[];
}

/** `short`: the everyday form, where there is one. `mails`: how many go out, where that can be said. */
export type Bench = (short: boolean, mails?: number) => Promise<Measured>;

const RESULTS = join(import.meta.dirname, 'results');

/** Says the figures, keeps them in bench/results, and ends with one line of JSON where that is wanted. */
export function print(name: string, { ratios, figures, lines }: Measured, json: boolean): void {
  for (const line of lines) console.log(line);
  for (const [yardstick, ratio] of Object.entries(ratios)) {
    const [wanted, held] =
      'atLeast' in ratio
        ? [`at least ${ratio.atLeast}`, ratio.value >= ratio.atLeast]
        : [`at most ${ratio.atMost}`, ratio.value <= ratio.atMost];
    console.log(`${yardstick}: ${ratio.value.toFixed(2)} (${wanted}: ${held ? 'held' : 'MISSED'})`);
  }
  const values = Object.fromEntries(Object.entries(ratios).map(([yardstick, { value }]) => [yardstick, round(value)]));
  const rounded = Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figure, round(value)]));
  const result = { bench: name, ratios: values, figures: rounded };
  mkdirSync(RESULTS, { recursive: true });
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model ?? '' };
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify({ ...result, ...machine }, null, 2)}\n`);
  if (json) console.log(JSON.stringify(result));
}

const round = (value: number): number => Number(value.toPrecision(4));

/** The value that so large a share of these stays under. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle of these values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
