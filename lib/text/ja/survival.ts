export default {
  title: '集計盤の控え',
  asOf: '{at} 現在',
  note: 'サーバーが使えないときのための控えです。人数だけが入っています。1分ごとに新しくなります。時刻が古いときは、そこで止まっています。',
  none: '進行中の照会はありません。',
  answered: '回答 {answered, number} / 対象 {asked, number}人（{percent}%）',
  column: { place: '部署・拠点', asked: '対象', openHelp: '救助の対応中', conflicts: '食い違い' },
  total: '合計',
  letter: {
    subject: '{company} 集計盤の控え（{mode}）',
    lead: 'サーバーが使えなくなったときのための控えです。人数だけが入っています。このメールに返信しても、回答にはなりません。',
    place: '{name}：対象 {asked, number}、',
  },
  file: '控えのファイル（people-….csv.sealed）',
  out: '書き出すファイル。省くと標準出力',
  noKey: 'SURVIVAL_KEY に合言葉を入れて、もう一度実行してください。',
};
