/** Written, read aloud, and as it stands in a mail address. */
export interface JapaneseName {
  kanji: string;
  kana: string;
  romaji: string;
}

const read = (words: string): JapaneseName[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [kanji, kana, romaji] = word.split(':');
      return { kanji: kanji!, kana: kana!, romaji: romaji! };
    });

export const FAMILY_NAMES = read(`
  佐藤:サトウ:sato 鈴木:スズキ:suzuki 髙橋:タカハシ:takahashi 田中:タナカ:tanaka 伊藤:イトウ:ito
  渡邊:ワタナベ:watanabe 山本:ヤマモト:yamamoto 中村:ナカムラ:nakamura 小林:コバヤシ:kobayashi 加藤:カトウ:kato
  吉田:ヨシダ:yoshida 山田:ヤマダ:yamada 佐々木:ササキ:sasaki 山口:ヤマグチ:yamaguchi 松本:マツモト:matsumoto
  井上:イノウエ:inoue 木村:キムラ:kimura 林:ハヤシ:hayashi 斎藤:サイトウ:saito 清水:シミズ:shimizu
  山崎:ヤマザキ:yamazaki 森:モリ:mori 池田:イケダ:ikeda 橋本:ハシモト:hashimoto 阿部:アベ:abe
  石川:イシカワ:ishikawa 山下:ヤマシタ:yamashita 中島:ナカジマ:nakajima 石井:イシイ:ishii 小川:オガワ:ogawa
  前田:マエダ:maeda 岡田:オカダ:okada 長谷川:ハセガワ:hasegawa 藤田:フジタ:fujita 後藤:ゴトウ:goto
  近藤:コンドウ:kondo 村上:ムラカミ:murakami 遠藤:エンドウ:endo 青木:アオキ:aoki 坂本:サカモト:sakamoto
  福田:フクダ:fukuda 太田:オオタ:ota 西村:ニシムラ:nishimura 藤井:フジイ:fujii 金子:カネコ:kaneko
  岡本:オカモト:okamoto 藤原:フジワラ:fujiwara 三浦:ミウラ:miura 中野:ナカノ:nakano 原田:ハラダ:harada
  松田:マツダ:matsuda 竹内:タケウチ:takeuchi 小野:オノ:ono 田村:タムラ:tamura 河野:コウノ:kono
  和田:ワダ:wada 石田:イシダ:ishida 上田:ウエダ:ueda 内田:ウチダ:uchida 柴田:シバタ:shibata
`);

export const GIVEN_NAMES = read(`
  翔太:ショウタ:shota 健一:ケンイチ:kenichi 大輔:ダイスケ:daisuke 誠:マコト:makoto 直樹:ナオキ:naoki
  美咲:ミサキ:misaki 陽子:ヨウコ:yoko 由美子:ユミコ:yumiko 恵:メグミ:megumi 愛:アイ:ai
  拓也:タクヤ:takuya 和也:カズヤ:kazuya 浩二:コウジ:koji 隆:タカシ:takashi 剛:ツヨシ:tsuyoshi
  彩:アヤ:aya 千尋:チヒロ:chihiro 真由美:マユミ:mayumi 久美子:クミコ:kumiko 裕子:ユウコ:yuko
  蓮:レン:ren 悠真:ユウマ:yuma 湊:ミナト:minato 陸:リク:riku 樹:イツキ:itsuki
  葵:アオイ:aoi 結衣:ユイ:yui 凛:リン:rin 紬:ツムギ:tsumugi 陽菜:ヒナ:hina
  修:オサム:osamu 進:ススム:susumu 勝:マサル:masaru 清:キヨシ:kiyoshi 明美:アケミ:akemi
  智子:トモコ:tomoko 洋子:ヨウコ:hiroko 純:ジュン:jun 薫:カオル:kaoru 光:ヒカル:hikaru
  慎吾:シンゴ:shingo 亮:リョウ:ryo 涼子:リョウコ:ryoko 麻衣:マイ:mai 沙織:サオリ:saori
`);

export const ENGLISH_FAMILY_NAMES =
  'Carter Nguyen Okafor Silva Kowalski Andersen Moreau Rossi Novak Reyes Murphy Haddad Petrov Larsen Mensah'.split(' ');
export const ENGLISH_GIVEN_NAMES =
  'Alice Bruno Chidi Dana Elena Farid Grace Hugo Ingrid Joel Karin Liam Mona Nadia Oscar Priya Quinn Rafael'.split(' ');
