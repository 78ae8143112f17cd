/** On what concerns the whole program, by the name in the environment. */
export default {
  COMPANY_NAME: 'メールと回答ページに出す会社の名前。',
  DATABASE_URL: 'データベースの場所。sqlite:ファイルの場所、または postgres://ユーザー:パスワード@ホスト/名前。',
  DIRECT_ENTRIES_FILE:
    '表 direct_entries を置くSQLiteのファイル（PostgreSQLでは、この表も本体のデータベースに入ります）。',
  MASTER_KEY_FILE:
    'マスターキーのファイル。初めての起動で作られます。写しを、このサーバーとは別の場所に保管してください。',
  PUBLIC_URL: '社員がこのサーバーを開くときのアドレス。すべてのメールに載ります。',
  REPLY_DOMAIN: '返信用アドレスのドメイン。MXレコードか中継サーバーが、ここ宛てのメールを受信経路 mail へ届けます。',
  HOST: 'ウェブサーバーが待ち受けるアドレス。',
  PORT: 'ウェブサーバーが待ち受けるポート。',
  SECOND_FACTOR:
    'required（必須）：パスワードだけで開けるのは、認証アプリかパスキーを登録する画面だけです。offered（任意）：パスワードだけで使えます。',
  OIDC_ISSUER: 'シングルサインオンに使う OpenID Connect のアドレス。戻り先URIは PUBLIC_URL/sign-in/back です。',
  OIDC_CLIENT_ID: 'そのサービスに登録した Anpi のクライアントID。',
  OIDC_CLIENT_SECRET: 'そのサービスに登録した Anpi のクライアントシークレット。',
  NOTICE_APPROVAL: '公開する前に二人目の承認が要るお知らせ。off：なし、everybody：誰でも読めるものだけ、all：すべて。',
  PUBLIC_DOOR:
    '個人リンクがなくても、社員番号とPINで答えられるページ /a を開くか。on にすると公開ページからもリンクします。off または on。',
  PUBLIC_SITES:
    '各拠点が営業中か、一部営業か、休業かを誰でも読めるようにするか。off：社員だけ（個人リンクから）、on：誰でも。被害の内容は社外には出しません。',
  ACCOUNT_CHECK_DAYS: '公式アカウントの管理者と代理の人に、いまも担当かどうかをメールで確かめるまでの日数。',
  HQ_PHONE: '/a で答えられなかった人に案内する本部の電話番号。設定しなければ案内しません。',
  PUBLIC_COPY_DIR:
    '公開ページの写しを書き出すフォルダー。別のウェブサーバーから配れます。設定しなければ写しは作りません。',
  PUBLIC_COPY_COMMAND:
    '写しが変わるたびに、それを別の場所へ送るコマンド。シェルは通しません。{dir} がフォルダーです。例：rsync -a --delete {dir}/ www@host:/srv/anpi/',
  SPOOL_FOLDER:
    'データベースが受け付けられないあいだ、回答をためておくフォルダー。あとで取り込みます。別のディスクが安心です。設定しなければ、マスターキーの隣の spool です。',
  BALLAST_MB: 'ディスクが一杯になったとき回答のために空ける、とっておきの容量（MB）。0 なら確保しません。',
  SURVIVAL_DIR:
    '開いている照会の集計盤を、1分ごとにHTMLとCSV（人数だけ）で書き出すフォルダー。別の機械に置くと安心です。設定しなければ書き出しません。',
  SURVIVAL_KEY:
    '氏名の入った全員の一覧を、その写しの隣に暗号化して置くための合言葉。6語以上をお勧めします。「anpi survival-open ファイル」でどこでも開けます。設定しなければ人数だけです。',
  KEEP_REAL_DAYS:
    '本番の照会を終えてから、回答の言葉（返信・コメント・居場所）を消すまでの日数。誰がどの状態だったかは残ります。',
  KEEP_DRILL_DAYS: '訓練の照会を終えてから、回答の言葉を消すまでの日数。',
  KEEP_LEFT_DAYS: '退職した人の氏名と連絡先を消すまでの日数。',
  AUDIT_HEAD_FILE:
    '監査記録が伸びたとき、その最新の値を書き足すファイル（長くても10分ごと）。別の機械に置くと安心です。設定しなければ、マスターキーの隣の audit-heads.txt です。',
  BACKUP_FOLDER: '「anpi backup」で場所を指定しないときに、バックアップを置くフォルダー。',
  TIME_ZONE: '時刻を表示する時間帯。',
  LOG_LEVEL: 'ログにどこまで書くか。',
};
