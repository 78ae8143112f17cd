import { describe, expect, it } from 'vitest';
import { foldBoard } from '#lib/domain/board/board-fold.ts';
import { countOf, type Place, type TallyLine } from '#lib/domain/board.ts';

const round = { id: 'r', kind: 'real', state: 'open', title: 'x', openedAt: new Date(0), closedAt: null } as const;
const line = (departmentId: string, measure: TallyLine['measure'], n: number, minute = 0): TallyLine => ({
  departmentId,
  siteId: 'tokyo',
  measure,
  minute,
  n,
});
const departments: Place[] = [
  { id: 'head', name: '本社', parentId: null },
  { id: 'hr', name: '人事部', parentId: 'head' },
  { id: 'pay', name: '給与課', parentId: 'hr' },
  { id: 'empty', name: '休眠部', parentId: null },
];
const sites: Place[] = [{ id: 'tokyo', name: '東京', parentId: null }];
const fold = (...lines: TallyLine[]) => foldBoard(round, lines, departments, sites, new Date(60_000));

describe('the board', () => {
  it('carries the numbers of a department up to its parents, and leaves out places without anybody', () => {
    const board = fold(line('pay', 'safe', 2), line('hr', 'help', 1), line('head', 'not_asked', 3));
    expect(board.departments.map(({ id, counts }) => [id, countOf(counts, 'safe'), countOf(counts, 'help')])).toEqual([
      ['head', 2, 1],
      ['hr', 2, 1],
      ['pay', 2, 0],
    ]);
    expect(board).toMatchObject({ asked: 6, answered: 3 });
  });

  it('sums deltas: who moved from silence to safe is counted once', () => {
    const board = fold(line('pay', 'not_asked', 5), line('pay', 'not_asked', -1), line('pay', 'safe', 1));
    expect([countOf(board.counts, 'not_asked'), countOf(board.counts, 'safe'), board.asked]).toEqual([4, 1, 5]);
  });

  it('draws the answers over time as a rising line', () => {
    const board = fold(line('pay', 'safe', 4), line('pay', 'first_answer', 3, 2), line('hr', 'first_answer', 1, 5));
    expect(board.curve).toEqual([
      [2, 3],
      [5, 4],
    ]);
  });

  it('counts marks and roads beside the people, never as people', () => {
    const board = fold(
      line('pay', 'help', 1),
      line('pay', 'mark.conflict', 1),
      line('pay', 'mark.open_help', 1),
      line('pay', 'route.mail', 1),
    );
    expect(board).toMatchObject({ asked: 1, conflicts: 1, openHelp: 1, routes: { mail: 1 } });
  });
});
