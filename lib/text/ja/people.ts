import check from './people-check.ts';
import imports from './people-import.ts';
import marks from './people-marks.ts';
import screens from './people-screens.ts';

export default {
  ...screens,
  marks,
  check,
  imports,
  field: {
    employeeNumber: '社員番号',
    name: '氏名',
    kana: 'カナ',
    departmentPath: '部署',
    site: '拠点',
    language: '言語',
    mails: 'メール',
    phones: '電話',
    manager: '管理職',
  },
  file: {
    at_line: '{line}行目: {what}',
    at_cell: '{line}行目「{column}」: {what}',
    charset:
      '「{after}」のあと（ファイルの{byte}バイト目、16進で {hex}）が UTF-8 としても Shift_JIS としても読めません。CSV UTF-8 で保存し直してください。',
    workbook:
      'これは Excel のブックです。Excel で「CSV UTF-8（コンマ区切り）」として保存したファイルを選んでください。',
    binary: '文字でないデータ（NUL）があります。CSV UTF-8 で保存し直してください。',
    empty: '中身がありません。1行目に列の名前、2行目から1行に1人を書いてください。',
    quote_open: 'ここから始まる引用符 " が閉じていません。閉じるか、取り除いてください。',
    quote_stray: 'セルの途中に引用符 " があります。取り除くか、セル全体を " で囲み、中の " を二つ重ねてください。',
    row_length: '列が{found}個ありますが、1行目には{expected}個あります。コンマの数と引用符を確かめてください。',
    column_missing: '「{ja}」（または {en}）の列がありません。1行目に列の名前を書き、この列を加えてください。',
    column_twice: '同じ内容の列が二つあります。一つにしてください。',
    column_unknown: '知らない列なので読みません。必要な列なら名前を直してください。',
    cell_empty: '空です。記入してください。',
    cell_control: '「{value}」に読めない文字や制御文字があります。打ち直してください。',
    cell_long: '「{value}」は長すぎます。200文字までにしてください。',
    cell_gaiji: '「{value}」に外字があります。この字が入っていない画面や電話では表示されません。',
    employee_number: '「{value}」は社員番号として読めません。空白を入れず、64文字までで書いてください。',
    employee_twice: '社員番号「{value}」は{first}行目にもあります。どちらかを消してください。',
    employee_unknown: '社員番号「{value}」の社員は名簿にいません。番号を確かめてください。',
    language: '「{value}」という言語はありません。ja か en（日本語、英語）と書いてください。空なら日本語です。',
    no_contact: '「{value}」にはメールも電話もありません。このままでは照会が届きません。',
    mail_shared: '「{value}」は{first}行目の人も使っています。返信がどちらのものか、差出人からは分かりません。',
    many_leave:
      '在籍者{active}人のうち{left}人がこのファイルにありません。一部だけのファイルではありませんか。本当に退職なら、退職者が多いことを認めて取り込み直してください。',
    pin_shape: 'PINは6桁から8桁の数字で書いてください。',
    pin_easy: 'このPINは他人にすぐ当てられます（同じ数字や続き番号、日付、社員番号など）。別の数字にしてください。',
    status: '「{value}」は状態として読めません。無事、軽傷、重傷、救助が必要、または 1 から 4 の数字で書いてください。',
    time: '「{value}」は日時として読めません。2026-03-11 14:46 のように年から分まで書いてください。',
    time_future: '「{value}」はこれから先の日時です。回答した日時を書いてください。',
    phone: {
      empty: '電話番号がありません。090-1234-5678 のように書いてください。',
      extension: '「{value}」には内線があります。内線を除き、外から直接かかる番号を書いてください。',
      characters: '「{value}」には電話番号に使わない文字があります。090-1234-5678 のように書いてください。',
      not_a_number:
        '「{value}」は電話番号として読めません。090-1234-5678 のように書いてください。外国の番号は + と国番号から書いてください。',
      not_personal: '「{value}」はフリーダイヤルなど、個人の電話ではない番号です。本人の電話番号を書いてください。',
    },
    mail: {
      empty: 'メールアドレスがありません。taro@example.co.jp のように書いてください。',
      blank: '「{value}」に空白、改行、または見えない文字があります。取り除いてください。二つ以上は ; で区切ります。',
      at: '「{value}」はメールアドレスとして読めません。taro@example.co.jp のように @ を一つだけ書いてください。',
      local: '「{value}」の @ より前に使えない文字があります。半角で書き直してください。',
      domain: '「{value}」の @ より後が正しくありません。example.co.jp のように書いてください。',
      long: '「{value}」は長すぎます。@ より前は64文字、全体は254文字までです。',
    },
  },
};
