import { foldBoard } from '#lib/domain/board/board-fold.ts';
import type { PastCurve } from '#lib/domain/board/past-curve.ts';
import type { BoardSnapshot, Measure, Place, TallyLine } from '#lib/domain/board.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { BUCKETS } from '#lib/domain/standing.ts';
import { LEAVES } from './example-leaves.ts';

const OPENED = new Date('2026-11-24T14:26:00+09:00');
export const AS_OF = new Date('2026-11-24T14:44:12+09:00');
const ANSWERED_PER_MINUTE = [0, 80, 71, 64, 57, 50, 46, 41, 36, 33, 30, 25, 24, 21, 19, 17, 16, 13, 12];
const ROUTES = { mail: 402, form: 131, sms: 71, voice: 22, proxy: 19, public: 8, sql: 2 };

const titles = { real: '宮城県沖の地震（最大震度6強）', drill: '秋の安否確認訓練' };

/** A drill of September, slower than the round of the example. */
export const PAST: PastCurve = {
  kind: 'drill',
  title: '夏の安否確認訓練',
  openedAt: '2026-09-01T05:00:00.000Z',
  percents: [
    [1, 3.1],
    [3, 11.4],
    [6, 20.9],
    [10, 28.7],
    [15, 35.2],
    [18, 38.6],
    [25, 47],
    [40, 59.3],
    [55, 66.8],
    [80, 74.1],
  ],
  minutes: 180,
};

/** 1,284 people in 40 departments and 6 sites, 18 minutes in. */
export function exampleBoard(kind: RoundKind = 'real'): BoardSnapshot {
  const divisions = [...new Set(LEAVES.map(([division]) => division))];
  const departments: Place[] = [
    ...divisions.map((name) => ({ id: name, name, parentId: null })),
    ...LEAVES.map(([division, name]) => ({ id: name, name, parentId: division })),
  ];
  const sites = [...new Set(LEAVES.map(([, , site]) => site))].map((name) => ({ id: name, name, parentId: null }));
  const round = { id: 'r1', kind, state: 'open' as const, title: titles[kind], openedAt: OPENED, closedAt: null };
  return foldBoard(round, [...standings(), ...others()], departments, sites, AS_OF);
}

function standings(): TallyLine[] {
  return LEAVES.flatMap(([, departmentId, siteId, ...counts]) =>
    counts.map((n, i) => ({ departmentId, siteId, measure: BUCKETS[i] as Measure, minute: 0, n })),
  );
}

function others(): TallyLine[] {
  const at = { departmentId: '総務課', siteId: '仙台本社' };
  return [
    { ...at, measure: 'mark.conflict', minute: 0, n: 2 },
    { ...at, measure: 'mark.open_help', minute: 0, n: 3 },
    ...ANSWERED_PER_MINUTE.map((n, minute) => ({ ...at, measure: 'first_answer' as const, minute, n })),
    ...Object.entries(ROUTES).map(([route, n]) => ({ ...at, measure: `route.${route}` as const, minute: 0, n })),
  ];
}
