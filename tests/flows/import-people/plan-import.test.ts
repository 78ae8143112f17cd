import { expect, test } from 'vitest';
import { planImport } from '#lib/flows/import-people/plan-import.ts';
import type { RosterField, RosterPerson, RosterRow } from '#lib/flows/import-people/roster.ts';

const ALL: RosterField[] = ['employeeNumber', 'name', 'kana', 'departmentPath', 'site', 'language', 'mails', 'phones'];

const row = (employeeNumber: string, changes: Partial<RosterRow> = {}): RosterRow => ({
  line: 2,
  employeeNumber,
  name: '山田 太郎',
  kana: 'ヤマダ タロウ',
  departmentPath: ['本社', '総務部'],
  site: '東京',
  language: 'ja',
  mails: ['taro@example.jp', 'taro@docomo.ne.jp'],
  phones: ['+819012345678'],
  ...changes,
});

const held = (employeeNumber: string, changes: Partial<RosterPerson> = {}): RosterPerson => {
  const { line: _, ...entry } = row(employeeNumber);
  return { id: `p-${employeeNumber}`, active: true, deceased: false, ...entry, ...changes };
};

test('people are added, changed, left alone, brought back or deactivated', async () => {
  const plan = await planImport({ rows: [row('E1'), row('E2'), row('E3', { site: '大阪' }), row('E4')], fields: ALL }, [
    held('E2'),
    held('E3'),
    held('E4', { active: false }),
    held('E5'),
    held('E6', { active: false }),
  ]);
  expect(plan.added.map((added) => added.employeeNumber)).toEqual(['E1']);
  expect(plan.changed).toMatchObject([
    { employeeNumber: 'E3', fields: [{ field: 'site', before: '東京', after: '大阪' }] },
  ]);
  expect(plan.returned.map((back) => back.employeeNumber)).toEqual(['E4']);
  expect(plan.unchanged).toBe(1);
  expect(plan.left.map((person) => person.employeeNumber)).toEqual(['E5']);
});

test('each changed field is shown as it was and as it will be; the order of addresses counts', async () => {
  const { changed } = await planImport(
    {
      rows: [
        row('E1', { kana: null, departmentPath: ['本社', '人事部'], mails: ['taro@docomo.ne.jp', 'taro@example.jp'] }),
      ],
      fields: ALL,
    },
    [held('E1')],
  );
  expect(changed[0]?.fields).toEqual([
    { field: 'kana', before: 'ヤマダ タロウ', after: '' },
    { field: 'departmentPath', before: '本社/総務部', after: '本社/人事部' },
    { field: 'mails', before: 'taro@example.jp; taro@docomo.ne.jp', after: 'taro@docomo.ne.jp; taro@example.jp' },
  ]);
});

test('a file without a phone column takes nobody their phones', async () => {
  const fields = ALL.filter((field) => field !== 'phones' && field !== 'language');
  const plan = await planImport({ rows: [row('E1', { name: '佐藤', phones: [] })], fields }, [
    held('E1', { language: 'en' }),
  ]);
  expect(plan.changed).toMatchObject([
    { fields: [{ field: 'name' }], entry: { name: '佐藤', phones: ['+819012345678'], language: 'en' } },
  ]);
});

test('a phone column that is empty does take them', async () => {
  const plan = await planImport({ rows: [row('E1', { phones: [] })], fields: ALL }, [held('E1')]);
  expect(plan.changed).toMatchObject([{ fields: [{ field: 'phones', before: '+819012345678', after: '' }] }]);
});
