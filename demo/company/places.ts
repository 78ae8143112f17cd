import type { Random } from '../random.ts';

/** Divisions with their two sections; the teams below are numbered. */
const DIVISIONS: Record<string, readonly [string, string]> = {
  管理本部: ['総務部', '人事部'],
  営業本部: ['第一営業部', '第二営業部'],
  製造本部: ['生産管理部', '品質保証部'],
  技術本部: ['設計部', '研究開発部'],
  業務本部: ['物流部', '情報システム部'],
};
const SECTIONS = Object.entries(DIVISIONS).flatMap(([division, names]) => names.map((name) => `${division}/${name}`));
const PEOPLE_IN_A_TEAM = 48;
const MOST_TEAMS = 400;

/** Paths of the tree: with 1,200 people 5 divisions, 10 sections and 25 teams. */
export interface Departments {
  /** Divisions and sections that have a team; each is led by one person. */
  led: string[];
  teams: string[];
}

export function departmentsFor(people: number): Departments {
  const count = Math.min(MOST_TEAMS, Math.max(1, Math.round(people / PEOPLE_IN_A_TEAM)));
  const teams = Array.from({ length: count }, (_, i) => {
    const section = SECTIONS[i % SECTIONS.length]!;
    return `${section}/第${inKanji(Math.floor(i / SECTIONS.length) + 1)}課`;
  });
  const sections = [...new Set(teams.map(parentOf))];
  return { led: [...new Set(sections.map(parentOf)), ...sections], teams };
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** 1 to 99. */
function inKanji(n: number): string {
  const digit = (value: number) => '〇一二三四五六七八九'[value]!;
  if (n < 10) return digit(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digit(tens) : ''}十${n % 10 > 0 ? digit(n % 10) : ''}`;
}

export const SITES = ['東京本社', '大阪支社', '名古屋支社', '仙台支店', '福岡支店', 'つくば工場'] as const;
export type Site = (typeof SITES)[number];

/** Makers sit at the works, sellers everywhere, the others mostly in Tokyo. */
export function siteOf(department: string, chance: Random): Site {
  if (/^(製造|技術)本部/.test(department))
    return chance.weighted([
      [5, 'つくば工場'],
      [3, '名古屋支社'],
      [1, '東京本社'],
    ]);
  if (department.startsWith('営業本部')) return chance.pick(SITES);
  return chance.weighted([
    [6, '東京本社'],
    [2, '大阪支社'],
    [1, '仙台支店'],
    [1, '福岡支店'],
  ]);
}
