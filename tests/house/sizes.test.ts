import { describe, expect, it } from 'vitest';
import { sourceFiles, sourceOf } from './source-files.ts';

const sizes = sourceFiles('.ts', '.tsx', '.mjs', '.css')
  .map((path) => ({ path, lines: sourceOf(path).split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const at = (share: number): number => sizes[Math.floor(share * (sizes.length - 1))]!.lines;

describe('the size of files', () => {
  it('none is over 250 lines', () => {
    expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('the median is under 60 and nine in ten are under 150', () => {
    expect(at(0.5)).toBeLessThan(60);
    expect(at(0.9)).toBeLessThan(150);
  });
});
