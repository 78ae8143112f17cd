import type { ColumnWords } from '#lib/base/files/sheet.ts';
import type { RosterField } from './roster.ts';

/** The columns of a roster file; the first two words of each are the names we write ourselves, in Japanese and English. */
export const ROSTER_COLUMNS: readonly ColumnWords<RosterField>[] = [
  {
    field: 'employeeNumber',
    words: [
      '社員番号',
      'employee_number',
      '従業員番号',
      '職員番号',
      '社員コード',
      '社員ID',
      'employee no',
      'employee id',
    ],
    required: true,
  },
  { field: 'name', words: ['氏名', 'name', '名前', '社員名', 'full name'], required: true },
  {
    field: 'kana',
    words: ['カナ', 'kana', '氏名カナ', 'フリガナ', 'ふりがな', '氏名(フリガナ)', 'カナ氏名', 'name kana'],
  },
  {
    field: 'departmentPath',
    words: ['部署', 'department', '所属', '所属部署', '部門', '組織', 'dept'],
    required: true,
  },
  {
    field: 'site',
    words: ['拠点', 'site', '勤務地', '勤務先', '事業所', '事業場', 'office', 'location', 'workplace'],
    required: true,
  },
  { field: 'language', words: ['言語', 'language', '使用言語', 'lang'] },
  {
    field: 'mails',
    words: [
      'メール',
      'mail',
      'メールアドレス',
      '携帯メール',
      '会社メール',
      '個人メール',
      'email',
      'mail address',
      'email address',
    ],
    repeats: true,
  },
  {
    field: 'phones',
    words: [
      '電話',
      'phone',
      '電話番号',
      '携帯',
      '携帯電話',
      '携帯番号',
      '携帯電話番号',
      'tel',
      'mobile',
      'phone number',
      'telephone',
    ],
    repeats: true,
  },
  { field: 'manager', words: ['管理職', 'manager', '上長', '部署長', '所属長', 'is manager'] },
];
