import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRecordFile, readRecordFile } from '#lib/base/files/record-file.ts';
import { newKey } from '#lib/base/secrets/seal.ts';
import { temporaryFolder } from '../support/databases.ts';

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
const key = newKey();
beforeEach(async () => {
  folder = temporaryFolder();
  path = join(folder.path, 'a.records');
  const file = await createRecordFile(path, key);
  await file.append(['一', '二'].map((text) => Buffer.from(text)));
  await file.append([Buffer.from('三')]);
  await file.close();
});
afterEach(() => folder.remove());

const texts = async (from = path, by = key) => {
  const { records, torn } = await readRecordFile(from, by);
  return [records.map((record) => Buffer.from(record).toString()).join(''), torn ? 'torn' : 'whole'];
};

it('gives back what was appended, in order, and shows none of it to who has no key', async () => {
  expect(await texts()).toEqual(['一二三', 'whole']);
  expect(readFileSync(path).includes('二')).toBe(false);
  expect(await texts(path, newKey())).toEqual(['', 'torn']);
});

it('gives back all that is whole, wherever the power went while the last record was written', async () => {
  const whole = readFileSync(path);
  const last = Math.floor(whole.length / 3);
  for (let cut = 1; cut < last; cut++) {
    truncateSync(path, whole.length - cut);
    expect(await texts()).toEqual(['一二', 'torn']);
  }
});

it('stops at a record that was changed, or that belongs to another file', async () => {
  const bytes = readFileSync(path);
  const changed = Buffer.from(bytes);
  changed[changed.length - 1]! ^= 1;
  writeFileSync(path, changed);
  expect(await texts()).toEqual(['一二', 'torn']);
  const other = join(folder.path, 'b.records');
  writeFileSync(other, bytes);
  expect(await texts(other)).toEqual(['', 'torn']);
  appendFileSync(path, 'x');
  expect((await texts())[1]).toBe('torn');
});

it('is a new file each time', async () => {
  await expect(createRecordFile(path, key)).rejects.toThrow('EEXIST');
});
