import { narrow } from '../narrow.ts';

const WRITTEN =
  /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})(?:日\s*|\s*T|\s+)(\d{1,2})[:時](\d{1,2})(?:[:分](\d{1,2})?(?:\.\d+)?秒?)?分?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Day and time as people and spreadsheets write them (`2026/3/1 9:05`, ISO 8601, `2026年3月1日 9時5分`); without an offset `offset` holds, e.g. `+09:00`. Null where a part is missing or no such day exists. */
export function readDateTime(typed: string, offset: string): Date | null {
  const match = WRITTEN.exec(narrow(typed));
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const wall = Date.UTC(year!, month! - 1, day, hour, minute, second);
  const plain = new Date(wall);
  const exists = plain.getUTCMonth() === month! - 1 && plain.getUTCDate() === day && hour! < 24 && minute! < 60;
  return exists && second! < 60 ? new Date(wall - offsetMs(match[7] ?? offset)) : null;
}

function offsetMs(offset: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}
