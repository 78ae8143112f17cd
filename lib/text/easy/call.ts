import type { Catalogue } from '../translate.ts';

/** Only the poster speaks easy Japanese. */
export const easyPoster: Catalogue['call']['page'] = {
  language: 'やさしい日本語',
  heading: '大丈夫ですか。会社に 教えてください',
  back: '前の ページに もどる',
  drill: '練習',
  who: '{company}で はたらく人へ',
  scan: 'スマートフォンの カメラで 四角い もようを うつします。できないときは、上の アドレスを 開きます',
  number: '社員番号と PIN（カードの 数字）を 入れます。PINが わからないときは「PINなしで 送ります」を えらびます',
  choose: 'いまの あなたを 4つの中から 1つ えらんで、送ります',
  done: '「受け取りました」と 出たら おわりです',
  danger: '命が あぶないときは、先に 119に 電話してください。',
  print: '印刷する',
};
