import { describe, expect, it } from 'vitest';
import { X_LIMIT, xWeight } from '#lib/domain/short-text/x-weight.ts';
import { X_TEXTS } from './x-texts.ts';

describe('how X counts', () => {
  it('is tried with at least 40 texts', () => {
    expect(X_TEXTS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(X_TEXTS)('%s: %j', (_, text, weight) => {
    expect(xWeight(text)).toBe(weight);
  });

  it('leaves room for 140 Japanese characters, or 128 and a link', () => {
    expect(xWeight(`${'の'.repeat(128)} https://example.co.jp/`)).toBe(X_LIMIT);
  });
});
