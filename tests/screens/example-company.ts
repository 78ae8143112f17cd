import { importPeople } from '#lib/flows/import-people/import-people.ts';
import type { TestCtx } from '../support/ctx.ts';

const FAMILY = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤', '吉田', '菅原', '千葉'];
const FAMILY_KANA = [
  'サトウ',
  'スズキ',
  'タカハシ',
  'タナカ',
  'イトウ',
  'ワタナベ',
  'ヤマモト',
  'ナカムラ',
  'コバヤシ',
  'カトウ',
  'ヨシダ',
  'スガワラ',
  'チバ',
];
const GIVEN = ['浩一', '美咲', '健', 'さつき', '誠', '智', '由佳', '拓也', '里奈', '直子', '隆'];
const GIVEN_KANA = [
  'コウイチ',
  'ミサキ',
  'タケシ',
  'サツキ',
  'マコト',
  'サトシ',
  'ユカ',
  'タクヤ',
  'リナ',
  'ナオコ',
  'タカシ',
];
const PLACES = [
  ['生産本部/石巻製造部/製造一課', '石巻工場'],
  ['生産本部/石巻製造部/製造二課', '石巻工場'],
  ['生産本部/古川製造部', '古川工場'],
  ['物流本部/倉庫課', '気仙沼倉庫'],
  ['営業本部/東北営業課', '仙台本社'],
  ['営業本部/首都圏営業課', '東京支社'],
  ['経営管理本部/総務部/人事課', '仙台本社'],
  ['経営管理本部/総務部/総務課', '仙台本社'],
] as const;

const HEAD = '社員番号,氏名,カナ,部署,拠点,言語,メール,電話';
export const numberOf = (i: number): string => `E${String(i + 1).padStart(5, '0')}`;

/** The roster of a fictitious company; every fortieth has no contact point, every tenth reads English. */
export function exampleRoster(people: number): string {
  const lines = Array.from({ length: people }, (_, i) => {
    const [department, site] = PLACES[i % PLACES.length]!;
    const family = i % FAMILY.length;
    const given = (i * 7) % GIVEN.length;
    const silent = i % 40 === 39;
    const mail = silent ? '' : `${numberOf(i).toLowerCase()}@example.co.jp`;
    const phone = silent ? '' : `090-1234-${String(1000 + i).padStart(4, '0')}`;
    const name = `${FAMILY[family]} ${GIVEN[given]},${FAMILY_KANA[family]} ${GIVEN_KANA[given]}`;
    return `${numberOf(i)},${name},${department},${site},${i % 10 === 9 ? 'en' : 'ja'},${mail},${phone}`;
  });
  return `${[HEAD, ...lines].join('\n')}\n`;
}

export async function seedCompany(ctx: TestCtx, people: number): Promise<void> {
  const bytes = Buffer.from(exampleRoster(people));
  const result = await importPeople(ctx, bytes, { dryRun: false, by: 'test', allowLeavers: true });
  if (result.kind !== 'imported') throw new Error(JSON.stringify(result.problems.slice(0, 3)));
}
