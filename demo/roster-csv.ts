import iconv from 'iconv-lite';
import type { DemoPerson } from './company/person.ts';

/** The roster as a Japanese personnel system exports it: CP932, several addresses as lines of one cell. */
export function rosterCsv(people: readonly DemoPerson[]): Buffer {
  const rows = people.map(({ employeeNumber, name, kana, department, site, language, mails, phones }) => [
    employeeNumber,
    name,
    kana ?? '',
    department,
    site,
    language,
    mails.map(({ address }) => address).join('\n'),
    phones.join('\n'),
  ]);
  return iconv.encode(csv([['社員番号', '氏名', 'カナ', '部署', '拠点', '言語', 'メール', '電話'], ...rows]), 'cp932');
}

/** RFC 4180. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
