export default {
  subject: '【{company}】安否確認プログラムが再起動しました',
  ended:
    '{company} の安否確認プログラムのうち「{process}」が {at, date, medium} {at, time, medium} に止まったため、自動で起動し直しました。',
  hung: '{company} の安否確認プログラムのうち「{process}」が {at, date, medium} {at, time, medium} に応答しなくなったため、自動で起動し直しました。',
  todo: '送信途中だった通知は、自動で続きから送られます。何度も届くようであれば、サーバーのログを確認してください。',
};
