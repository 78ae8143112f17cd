export default {
  drill: '【訓練】',
  ask: '{link}\n{drill}{company}の安否確認「{title}」上のページで答えてください。',
  askWithCode:
    '{link}\n{drill}{company}の安否確認「{title}」上のページか、このSMSに「番号 {code}」で返信（1無事 2軽傷 3重傷 4救助）例: 1 {code}',
  confirm: '{link}\n{drill}回答を受け取りましたが、本人の確認ができていません。上のページでもう一度答えてください。',
};
