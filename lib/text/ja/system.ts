export default {
  title: '状態',
  lead: '受け付けと送信を支える部分の、いまの様子です。画面を開くたびに調べます。証明書と監査の記録は、決まった間隔で調べた結果です。',
  audit: '監査の記録を見る',
  settings: '設定を見る',
  all: {
    good: 'すべて正常です',
    unseen: '調べたところに異常はありません。まだ調べていないところがあります',
    look: '動いていますが、見てほしいところがあります',
    bad: '直す必要があるところがあります',
  },
  level: { good: '正常', unseen: '未確認', look: '要確認', bad: '異常' },
  column: { part: '部分', level: '様子', what: '内容' },
  part: {
    loops: '処理',
    relays: '送信の経路',
    queues: '待ち',
    duty: '救助の当番',
    disk: 'ディスク',
    certificate: '公開アドレス',
    clock: '時計',
    backup: 'バックアップ',
    spool: '退避した回答',
    audit: '監査の記録',
  },
  health: {
    loops: {
      silent: '送信と受信の処理から、30秒以上知らせがありません。サーバーが動いているか確かめてください。',
      stuck: '次の処理が1分以上終わりません: {names}',
      stumbled: '次の処理が失敗し、やり直しています: {names}',
      run: '{n, number}個の処理が動いています。',
    },
    relays: {
      unknown: '処理が動いていないので、分かりません。',
      none: '送信手段が一つもありません。このままでは何も送れません。',
      down: '次の経路が使えません: {names}',
      work: '{n, number}本の経路が使えます。',
    },
    queues: {
      unread: '受け取ってから1分以上、判読していない返信が{n, number}件あります。',
      late: '送る時刻を5分以上過ぎた通知が{n, number}件あります。',
      flow: '滞っているものはありません。',
    },
    duty: {
      ready: '救助の要請を、当番の{n, number}人に知らせます。',
      nobody:
        '救助の要請を知らせる当番が一人もいません。要請が来ても誰にも知らせません。「anpi duty add 社員番号」で加えてください。',
      unreachable:
        '当番の{n, number}人に使える連絡先がないので、救助の要請が来ても誰にも知らせません。メールアドレスを名簿に加えてください。',
    },
    disk: {
      room: '空きは {gb} GB です。',
      tight: '空きが {gb} GB しかありません。古いファイルを移してください。',
    },
    certificate: {
      unasked: '公開アドレスは、まだ調べていません。',
      open: '公開アドレスにつながり、証明書も有効です。',
      public_closed: '公開アドレス {name} につながりません（{reason}）。',
      certificate_soon: '{name} の証明書が {until} に切れます。',
      certificate_over: '{name} の証明書が {until} に切れました。社員は開けません。',
    },
    clock: {
      unknown: '処理が動いていないので、分かりません。',
      steady: '時計は動かされていません。',
      set: '起動してから、時計が{seconds, number}秒ずらされました。時刻の同期を確かめてください。',
    },
    backup: {
      never: 'バックアップがまだありません。「anpi backup フォルダー」を毎日実行するようにしてください。',
      made: '最後のバックアップは{days, plural, =0 {今日} other {#日前}}です。',
      elsewhere: 'ここからは調べられません。PostgreSQL の道具で取り、取れていることを確かめてください。',
    },
    spool: {
      empty: '退避した回答はありません。',
      some: 'データベースに入るのを待つ回答のファイルが{n, number}個あります。',
    },
    audit: {
      unasked: 'まだ確かめていません。6時間ごとに確かめます。',
      whole: '初めから終わりまでつながっています（{entries, number}件）。',
      broken: '{no}番で切れています。「anpi audit verify」で確かめ、バックアップと比べてください。',
    },
  },
};
