/** On rounds: steps, hours, alerts and tries, by the name in the environment. */
export default {
  SMS_ONE_WAY:
    'こちらのSMSに返信できない国の国番号。コンマで区切ります。その国の人には、ページで答えるようにだけ案内します。none：どの国でも返信できる。',
  SMS_PRICE: 'SMS 1通（1区切り）の値段。照会を始める前の見積もりに使います。0：分からない。',
  SMS_CURRENCY: 'SMS_PRICE の通貨。',
  RETRY_PAUSES:
    '送信に失敗したあと、1回目、2回目…に待つ長さ。最後の長さは、照会が終わるまで繰り返します。それぞれ前後2割ずらします。',
  ALERT_TO:
    'プログラムの一部を起動し直したときに知らせるメールアドレス。コンマで区切ります。いちばん後に使う中継サーバーから送ります。',
  LADDER_REAL:
    '本番の照会の段階。何分後に、どの手段で、まだ答えていない人に送るか。数字を付けると何番目の連絡先かを表し（mail2）、remind N x M は N 分おきに M 回催促します。使っていない手段は飛ばします。',
  LADDER_DRILL: '訓練の段階。',
  QUIET_HOURS: '訓練の通知を送らない時間帯（TIME_ZONE で）。例：22:00-07:00。none：いつでも送る。',
  HELP_ALERT_MINUTES: '救助を求める回答を、誰かが引き受けるまで当番全員に知らせ直す間隔（分）。',
  HELP_ALERT_DRILLS: 'yes：訓練での救助の回答も、訓練と明記して当番に知らせます。',
  CONFIRM_MAILS: 'yes：メールで答えた人に、どう読み取ったかを短いメールで一度だけ知らせます。',
};
