import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gzipOf, type Piece, plainOf, press } from '#server/intake/press.ts';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('長い文。'.repeat(2_000)), fc.constant(''));
const piece: fc.Arbitrary<Piece> = fc.oneof(text, text.map(press));

it('whatever the pieces, any gunzip gives the same page as without compression', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      expect(gunzipSync(gzipOf(pieces))).toEqual(plainOf(pieces));
    }),
    { numRuns: 200 },
  );
});
