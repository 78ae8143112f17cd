/** The person who is hidden in every text below. */
export const HIDDEN = {
  employeeNumber: 'E00427',
  name: '髙橋 花子',
  kana: 'タカハシ ハナコ',
  mail: 'hanako.takahashi@kokusai.example.co.jp',
  phone: '+819012345678',
};

/** What hides where: the kind that has to be found, and the text. */
export const HIDDEN_TEXTS: readonly (readonly [string, string])[] = [
  ['name', '本社3階で髙橋花子が負傷し、病院へ運ばれました。'],
  ['name', '負傷者は高橋　花子です。'],
  ['name', '高 橋 花 子 の容体は安定しています。'],
  ['name', '（高橋・花子）を除く全員が無事です。'],
  ['name', '花子 高橋は退院しました。'],
  ['name', '高\u200b橋花\u200b子の件で連絡がありました。'],
  ['name', '髙\u{e0100}橋花子は帰宅済みです。'],
  ['kana', 'たかはしはなこは避難所にいます。'],
  ['kana', '負傷者：ﾀｶﾊｼ ﾊﾅｺ'],
  ['kana', '負傷者：タカハシ・ハナコ'],
  ['kana', '連絡のつかない人：たかはし ハナコ'],
  ['kana', 'た\u3000か\u3000は\u3000し\u3000は\u3000な\u3000こ'],
  ['roman', 'One employee, Hanako Takahashi, is in hospital.'],
  ['roman', 'Injured: TAKAHASHI, Hanako'],
  ['part', '高橋さんは無事です。'],
  ['part', '花子ちゃんと呼ばれています。'],
  ['part', '指揮は髙橋課長が執ります。'],
  ['part', 'Please call Ms. Takahashi.'],
  ['number', '対象は E00427 です。'],
  ['number', '社員番号Ｅ－００４２７の方はご連絡ください。'],
  ['number', '番号は e 00427、内線は別途。'],
  ['phone', '緊急の連絡は 090-1234-5678 へ。'],
  ['phone', '電話：０９０（１２３４）５６７８'],
  ['phone', '09012345678までお願いします。'],
  ['phone', 'Call +81 90 1234 5678 any time.'],
  ['phone', 'Call +81-(0)90.1234.5678 any time.'],
  ['phone', '〇九〇の一二三四の五六七八まで。'],
  ['phone', '090・1234・5678　（担当）'],
  ['phone', '0️⃣9️⃣0️⃣ 1️⃣2️⃣3️⃣4️⃣ 5️⃣6️⃣7️⃣8️⃣'],
  ['mail', '返信は hanako.takahashi@kokusai.example.co.jp まで。'],
  ['mail', 'ＨＡＮＡＫＯ．ＴＡＫＡＨＡＳＨＩ＠ＫＯＫＵＳＡＩ．ＥＸＡＭＰＬＥ．ＣＯ．ＪＰ'],
  ['mail', 'hanako.takahashi（アット）kokusai.example.co.jp'],
  ['mail', 'hanako.takahashi [at] kokusai [dot] example [dot] co [dot] jp'],
  ['mail', 'hanako . takahashi ＠ kokusai . example . co . jp Thanks'],
  ['mail', 'hanako.takahashi★kokusai.example.co.jp（★を@に）'],
  ['mail', 'mail:hanako.takahashi at kokusai dot example dot co dot jp.'],
];

/** Ordinary notices that name nobody. */
export const CLEAN_TEXTS = [
  '14:26、宮城県沖で地震がありました。震度6強。社員1,284人のうち1,040人から回答がありました。',
  '高台の橋を渡らず、花火大会の会場を避けてください。子どもを迎えに行く人は連絡を。',
  'Trains are stopped. Do not come to the office before 10:00 on 25 November. Call 0120-000-000.',
  '皆さん、お客様、奥様のご無事をお祈りします。問い合わせは総務部 03-0000-0000、soumu@example.jp へ。',
  'E00428、E004270、+81 90 1234 5679、hanako@kokusai.example.co.jp はいずれも名簿にありません。',
];
