/** On the places for posts, by the name in the environment. */
export default {
  X_API_KEY: 'Xに投稿するアプリのAPIキー。',
  X_API_SECRET: 'そのキーのシークレット。',
  X_ACCESS_TOKEN: '会社のアカウントのアクセストークン。「Read and write」の権限で作ります。',
  X_ACCESS_SECRET: 'そのトークンのシークレット。',
  X_API_URL: 'XのAPIのアドレス。変えるのは試すときだけです。',
  LINE_CHANNEL_TOKEN: '会社のLINE公式アカウントのチャネルアクセストークン。友だち全員に配信します。',
  LINE_API_URL: 'LINEのMessaging APIのアドレス。変えるのは試すときだけです。',
  SLACK_WEBHOOK_URL: '社員向けSlackチャンネルの Incoming Webhook。',
  TEAMS_WEBHOOK_URL: 'Teamsのワークフロー「Teams Webhook 要求を受信したとき」のアドレス。',
  WEB_PUSH_PUBLIC_KEY:
    'ブラウザーがこちらの通知を見分ける、VAPIDの公開鍵（npx web-push generate-vapid-keys で作ります）。',
  WEB_PUSH_PRIVATE_KEY: 'その秘密鍵。',
  WEB_PUSH_CONTACT: 'プッシュサービスからの連絡先。例：mailto:somebody@example.co.jp',
};
