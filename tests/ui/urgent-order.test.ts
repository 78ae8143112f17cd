import { expect, test } from 'vitest';
import { keepPlaces, urgentOf } from '#app/_ui/board/urgent/urgent-order.ts';
import { personLinesIn } from '#app/_ui/live/person-lines-in.ts';
import { URGENT } from './example-people.ts';

const names = (lines: readonly { name: string }[]) => lines.map(({ name }) => name);

test('unattended calls come first, then the newest; an unproven call stands among them', () => {
  expect(names(urgentOf(URGENT).rescue)).toEqual(['及川 健', '渡辺 陸', '千葉 美咲', '阿部 さつき', '佐々木 浩一']);
});

test('the seriously injured do not stand among the calls for rescue', () => {
  expect(names(urgentOf(URGENT).serious)).toEqual([
    '今野 誠',
    'グエン・ティ・ラン',
    '遠藤 智',
    '高山 拓也',
    '木村 由佳',
  ]);
});

test('while somebody points at the list, rows keep their places and a new call comes last', () => {
  const [first, second, third] = URGENT;
  const closed = { ...second!, openHelp: false };
  expect(keepPlaces([first!, second!], [third!, closed, first!])).toEqual([first, closed, third]);
});

test('people who are no longer urgent leave even then', () => {
  expect(keepPlaces(URGENT.slice(0, 3), URGENT.slice(1, 3))).toEqual(URGENT.slice(1, 3));
});

test('people come through JSON with their times', () => {
  expect(personLinesIn(JSON.parse(JSON.stringify(URGENT)))).toEqual(URGENT);
});

test('what is not a list of people is not taken for an empty one', () => {
  expect(personLinesIn({ error: 'signed out' })).toBeNull();
});
