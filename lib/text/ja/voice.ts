export default {
  opening: '{company}の安否確認です。',
  openingDrill: '{company}の安否確認の訓練です。実際の災害ではありません。',
  correction: '{company}の安否確認の訂正です。',
  correctionDrill: '{company}の安否確認の訓練の訂正です。実際の災害ではありません。',
  told: '以上です。この電話で答える必要はありません。失礼します。',
  menu: '無事なら1、軽いけがなら2、重いけがなら3、助けが必要なら4を押してください。',
  wrong: 'その番号は使えません。',
  pressed:
    '{digit}、{status}、ですね。よろしければ、もう一度{digit}を押してください。違うときは、正しい番号を押してください。',
  status: { safe: '無事', minor: '軽いけが', serious: '重いけが', help: '助けが必要' },
  thanks: '{status}、と記録しました。状態が変わったら、メールかSMSのページでもう一度答えてください。失礼します。',
  helpToo: '命の危険があるときは、一一九番にも電話してください。',
  unconfirmed: 'まだ確定していません。担当者が確認します。失礼します。',
  goodbye: 'お返事を確認できませんでした。メールかSMSのページで答えてください。失礼します。',
};
