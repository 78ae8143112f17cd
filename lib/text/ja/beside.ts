/** What goes out beside the asking: alerts, confirmations, corrections, word to managers. */
export default {
  drill: '【訓練】',
  noReply: 'このメールに返信しても、回答にはなりません。',
  button: 'ページを開く',
  alert: {
    subject: '{drill}【救助要請】{name}（{department}）',
    proved: '救助を求める回答が届きました。',
    claimed: '救助を求める回答が届きました。本人からかどうかは、まだ確かめられていません。',
    drill: 'これは訓練です。実際の救助要請ではありません。',
    who: '{employeeNumber} {name}\n{department}／{site}',
    take: '対応する人は、次のページで「引き受ける」を押してください。誰かが引き受けるまで、{minutes}分ごとに知らせます。',
    again: '{n}回目の知らせです。まだ誰も引き受けていません。',
    sms: '{link}\n{drill}救助要請 {name}（{department}）対応する人は上のページで引き受けてください。',
  },
  manager: {
    subject: '{drill}【安否確認】{n}人がまだ答えていません',
    lead: '{company} の安否確認「{title}」に、あなたの部署の次の{n}人がまだ答えていません。',
    none: '{company} の安否確認「{title}」には、あなたの部署の全員がもう答えています。',
    more: 'ほか{n}人',
    ask: '連絡がついたら、次のページから本人に代わって入力してください。',
  },
  confirm: {
    subject: '{drill}【安否確認】回答を受け取りました',
    read: '回答を「{status}」と読みました。',
    wrong: '違うときは、次のページで答え直してください。',
    claimedSubject: '{drill}【安否確認】回答の確認をお願いします',
    claimed: '回答を受け取りましたが、本人からかどうか確かめられていません。次のページで、もう一度答えてください。',
    button: '回答ページを開く',
  },
  correct: {
    subject: '{drill}【訂正】{title}',
    lead: '{company} から、先にお送りした安否確認の訂正です。',
    sms: '{drill}【訂正】{company}の安否確認 {title}',
  },
  test: {
    subject: '【試験】{company} の安否確認',
    lead: 'これは送信の試験です。答える必要はありません。',
    subjectRound: '【試験】{title}',
    sms: '【試験】{company}の安否確認 {title}',
  },
};
