import { expect, test } from 'vitest';
import { newKey, sealText, unsealText } from '#lib/base/secrets/seal.ts';

test('what was sealed opens with its key at its place, and nowhere else', () => {
  const key = newKey();
  const sealed = sealText(key, '090-1234-5678', 'contact_points:1');
  expect(Buffer.from(sealed).includes('1234')).toBe(false);
  expect(unsealText(key, sealed, 'contact_points:1')).toBe('090-1234-5678');
  expect(() => unsealText(key, sealed, 'contact_points:2')).toThrow('seal.broken');
  expect(() => unsealText(newKey(), sealed, 'contact_points:1')).toThrow('seal.broken');
  sealed[sealed.length - 1]! ^= 1;
  expect(() => unsealText(key, sealed, 'contact_points:1')).toThrow('seal.broken');
});

test('no two seals share a nonce', () => {
  const key = newKey();
  const nonces = Array.from({ length: 5000 }, () => Buffer.from(sealText(key, '', '').subarray(0, 12)).toString('hex'));
  expect(new Set(nonces).size).toBe(5000);
});
