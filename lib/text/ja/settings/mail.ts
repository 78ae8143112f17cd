/** On mail, out and in, by the name in the environment. */
export default {
  SMTP_HOST: 'メールを渡す中継サーバー。',
  SMTP_PORT: '中継サーバーのポート。',
  SMTP_TLS:
    'require：STARTTLSが使えなければ送りません。implicit：はじめからTLS。none：暗号化なし（この機械の中の中継サーバーだけ）。',
  SMTP_USER: '中継サーバーにログインするユーザー名（必要なとき）。',
  SMTP_PASSWORD: '中継サーバーにログインするパスワード。',
  SMTP_SESSIONS: '中継サーバーへの同時接続の数。',
  SMTP_PRIORITY:
    '中継サーバーが複数あるときの順番。小さいものから使い、同じ数なら分け合います。大きいものは、前のものが使えなくなるまで控えます。',
  SMTP_PER_SECOND: '中継サーバーが1秒に受け取れるメールの上限。0：上限なし。',
  SMTP_MORE_RELAYS:
    '2つ目からの中継サーバー。空白で区切り、それぞれ smtp://ユーザー:パスワード@ホスト:ポート?tls=require&sessions=20&priority=1&persecond=0（はじめからTLSなら smtps://）。パスワードの記号は %XX と書きます。書かない項目は1つ目と同じですが、ユーザー名とパスワードは引き継ぎません。',
  SMTP_DESTINATIONS:
    'ゆっくり送るべき宛先。ドメイン,ドメイン=同時接続/1接続の宛先数/1秒の通数 を、空白で区切ります。携帯電話会社とみなし、拒否は繰り返されたときだけ本当の不達とします。',
  MAIL_FROM: '社員に見える差出人。受信を許可するよう、社員に伝えてください。',
  MAIL_IN_HOST: 'メールの受け口が待ち受けるアドレス。',
  MAIL_IN_PORT: 'メールの受け口のポート。MXレコードか中継サーバーが、REPLY_DOMAIN 宛てのメールをここへ届けます。',
  MAIL_IN_MAX_BYTES: '受け取るメールの大きさの上限（バイト）。',
  MAIL_IN_MAX_CLIENTS: '同時に受け付ける接続の数。',
  MAIL_IN_MAX_RECIPIENTS: '1通のメールの宛先の上限。',
  MAIL_IN_IS_MX:
    'この受け口そのものがインターネットに面したMXなら yes。返信用の符号がないメールのSPF、DKIM、DMARCを、ここでDNSを引いて確かめます。',
  MAIL_AUTH_HOSTS:
    '手前の中継サーバーが Authentication-Results に書く名前（authserv-id）。コンマで区切ります。外から来たこの名前のヘッダーは、中継サーバーが取り除く必要があります（RFC 8601 5節）。いちばん上の一つだけを信じます。',
  MAIL_RELAYS:
    'その中継サーバーのアドレスかネットワーク（CIDR）。コンマで区切ります。ほかから来たそのヘッダーは信じません。',
  IMAP_HOST: '返信が届くメールボックスのホスト。',
  IMAP_PORT: 'そのホストのポート。',
  IMAP_TLS: '接続の暗号化。tls：はじめから、starttls：ポート143で途中から、none：この機械の中だけ。',
  IMAP_USER: 'メールボックスのユーザー名。',
  IMAP_PASSWORD: 'メールボックスのパスワード。',
  IMAP_POLL_SECONDS: '迷惑メールのフォルダーを（新着を知らせないサーバーでは受信箱も）見に行く間隔（秒）。',
  IMAP_MAX_BYTES: '1通のメールから読み込む大きさ（バイト）。それより先は読みません。',
  IMAP_AUTH_HOSTS:
    'メールボックスのホストが Authentication-Results に書く名前（authserv-id）。例：mx.google.com。コンマで区切ります。いちばん上の一つだけを信じます。',
  SENDGRID_PARSE_SECRET:
    'SendGrid の Inbound Parse の公開鍵か、Webhookのアドレス https://ユーザー:パスワード@ホスト/hooks/sendgrid に書いた ユーザー:パスワード。「POST the raw, full MIME message」を有効にしてください。',
  MAILGUN_SIGNING_KEY:
    'Mailgun のWebhook署名鍵。Mailgunの転送ルールで、REPLY_DOMAIN 宛てを PUBLIC_URL/hooks/mailgun/mime へ送ります。',
  SES_TOPIC_ARN:
    'Amazon SES の受信ルールがメール全文をBase64で公開する、SNSトピックのARN。HTTPSの購読先は PUBLIC_URL/hooks/ses です。',
};
