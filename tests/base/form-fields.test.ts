import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFields } from '#lib/base/form-fields.ts';

const text = (fields: Map<string, Buffer>): Record<string, string> =>
  Object.fromEntries([...fields].map(([name, value]) => [name, value.toString('utf8')]));

describe('the fields of a form', () => {
  it('are read as URLSearchParams wrote them', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' })),
        (fields) => {
          const body = Buffer.from(new URLSearchParams(fields).toString());
          expect(text(formFields('application/x-www-form-urlencoded', body))).toEqual(fields);
        },
      ),
    );
  });

  it('keep every byte of a multipart field, line ends and half boundaries included', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const value = Buffer.concat([Buffer.from('\r\n--edg'), Buffer.from(bytes), Buffer.from('\r\n')]);
        const body = Buffer.concat([
          Buffer.from('--edge\r\ncontent-disposition: form-data; filename="x"; name="email"\r\n\r\n'),
          value,
          Buffer.from('\r\n--edge--\r\n'),
        ]);
        const fields = formFields('multipart/form-data; boundary="edge"', body);
        if (!value.includes('\r\n--edge')) expect(fields.get('email')).toEqual(value);
      }),
    );
  });

  it('are none in anything else, and nothing breaks on what is broken', () => {
    expect(formFields('text/plain', Buffer.from('a=1')).size).toBe(0);
    expect(formFields('multipart/form-data', Buffer.from('a=1')).size).toBe(0);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        formFields('multipart/form-data; boundary=-', bytes);
        formFields('application/x-www-form-urlencoded', bytes);
      }),
    );
  });
});
