/** On SMS and calls, by the name in the environment. */
export default {
  TWILIO_ACCOUNT_SID: 'Twilioのアカウント（AC…）。SMSと電話で共通です。',
  TWILIO_AUTH_TOKEN: 'アカウントの認証トークン。Twilioはこれで呼び出しに署名します。',
  TWILIO_SECOND_AUTH_TOKEN: '認証トークンを入れ替えるあいだの、もう一つのトークン。どちらの署名も受け付けます。',
  TWILIO_API_URL: 'APIのアドレス。別の地域を使うときに変えます。',
  TWILIO_SMS_FROM:
    'SMSを送受信する電話番号（+1…）かメッセージングサービス（MG…）。Twilioでは、そのWebhookを POST PUBLIC_URL/hooks/sms にします。',
  TWILIO_SMS_PER_SECOND: 'アカウントが1秒に送れるSMSの数。電話番号が一つなら1、複数ならもっと。',
  TWILIO_SMS_SESSIONS: '同時に渡すSMSの数。',
  TWILIO_SMS_VALID_SECONDS: 'Twilioで送信待ちのままのSMSを取り消し、こちらで作り直すまでの長さ（秒）。',
  TWILIO_SMS_NUMBERS:
    'メッセージングサービスの電話番号。コンマで区切ります。Webhookが取りこぼした回答を、この番号で問い合わせます。',
  TWILIO_SMS_POLL_SECONDS: 'Webhookが取りこぼした回答を、Twilioに問い合わせる間隔（秒）。',
  TWILIO_VOICE_FROM: '電話をかけるときの発信元の番号。',
  TWILIO_CALLS_PER_SECOND: 'アカウントが1秒にかけ始められる電話の数。',
  TWILIO_VOICE_SESSIONS: '同時にかけ始める電話の数。',
  TWILIO_RING_SECONDS: '電話を鳴らす長さ（秒）。出なければ、あとでかけ直します。長すぎると留守番電話につながります。',
  CONSOLE_CHANNEL:
    '中継サーバーなしで試すとき、設定していない送信手段の通知をどこへ書くか。log：ログ、file：CONSOLE_CHANNEL_FILE。誰にも届きません。',
  CONSOLE_CHANNEL_FILE: '通知を書き足すファイル。1行に1件のJSONです。',
};
