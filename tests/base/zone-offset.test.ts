import { expect, test } from 'vitest';
import { zoneOffset } from '#lib/base/time/zone-offset.ts';

test('the offset of a zone is that of the day', () => {
  expect(zoneOffset('Asia/Tokyo', new Date('2026-03-11T05:46:00Z'))).toBe('+09:00');
  expect(zoneOffset('America/New_York', new Date('2026-07-01T00:00:00Z'))).toBe('-04:00');
  expect(zoneOffset('America/New_York', new Date('2026-01-01T00:00:00Z'))).toBe('-05:00');
  expect(zoneOffset('UTC', new Date(0))).toBe('+00:00');
});
