import account from './problems-account.ts';
import notice from './problems-notice.ts';
import official from './problems-official.ts';
import people from './problems-people.ts';
import post from './problems-post.ts';

export default {
  ...account,
  ...people,
  db: { busy: 'データベースがほかの処理で使われています。少し待って、もう一度実行してください。' },
  entry: {
    unknown_person:
      '社員番号「{employeeNumber}」は名簿にありません。番号を確かめるか、先に名簿へ加えてください。何も記録していません。',
    unknown_status:
      '「{status}」は状態として読めません。無事、軽傷、重傷、救助が必要、または 1 から 4 で書いてください。何も記録していません。',
    who_missing: '誰が入力したかがありません。入力した人の名前を添えてください。',
    why_missing: '本人に代わって入力した理由がありません。理由を添えてください。',
  },
  file: {
    not_readable: 'ファイル「{file}」を開けません（{reason}）。場所と名前、読む権限を確かめてください。',
    has_problems: 'ファイルに誤りが{n}件あり、何も取り込んでいません。上の行を直して、もう一度実行してください。',
  },
  key: {
    missing:
      'マスター鍵のファイル「{path}」がありません。データベースはこの鍵で封じてあります。控えをこの場所に戻してください。新しい鍵では何も読めません。',
    wrong:
      'マスター鍵がこのデータベースのものではありません。MASTER_KEY_FILE が、このデータベースと対の鍵を指すようにしてください。',
    destroyed: 'この照会の記録は消去済みで、もう読めません。',
  },
  backup: {
    key_inside:
      'フォルダー「{folder}」にはマスター鍵があります。鍵とバックアップを同じ場所に置くと、盗まれたときにすべて読まれます。別のフォルダーを選んでください。',
    no_manifest: 'バックアップに添えたファイル「{path}」がないか、読めません。',
    postgres: 'PostgreSQL のバックアップは pg_dump など、PostgreSQL の道具で取ってください。',
  },
  desk: {
    incomplete: '窓口の名前と、電話番号かメールアドレスのどちらかを書いてください。電話番号は数字と - で書きます。',
    private:
      '名簿にある名前、電話番号、メールアドレスが入っています。誰でも読める窓口には、個人のものを載せないでください。',
  },
  notice,
  official,
  post,
  ladder: {
    bad: '段階「{part}」を読めません。「0 mail; 10 mail2 + sms; 30 voice; 60 manager; remind 60 x 6」のように、0 分から書いてください。',
    no_channel:
      '段階にある送信手段「{channel}」が設定されていないので、送っても届きません。送信手段を設定するか、その段階を外してください。',
  },
  person: { not_found: 'その社員は名簿にありません。社員番号を確かめてください。' },
  question: {
    bad: '質問{at}をこのままでは出せません。{why, select, no_label {質問文を書いてください。} few_options {選択肢を二つ以上書いてください。} many_options {選択肢は10個までです。} same_option {同じ選択肢が二つあります。} no_option_label {選択肢の言葉を書いてください。} bad_range {最小と最大を、0から99999までの整数で、最小を小さく書いてください。} too_many {質問は10個までです。} other {質問の印が重なっています。}}',
  },
  reading: {
    settled: 'この返信はもう別の人が決めています。要確認箱を開き直して、決まった内容を見てください。',
    not_found: 'この返信は見つかりません。要確認箱を開き直してください。',
  },
  round: {
    already_open: 'この照会はもう開いています。集計盤を見てください。',
    closed: 'この照会はもう終わっています。必要なら新しい照会を開いてください。',
    empty_audience: '対象者が一人もいません。部署と拠点の条件を確かめるか、先に名簿を取り込んでください。',
    filling: '対象者をまだ書き込んでいます。数秒待って、もう一度実行してください。',
    not_closed: 'この照会は終わっていません。再開は、終えた照会だけにできます。',
    not_over: 'この照会はまだ終わっていません。記録を消去できるのは、終えた照会だけです。',
    not_stopped: 'この照会の送信は止まっていません。',
    stopped: 'この照会の送信はもう止めてあります。続けるには、送信を再開してください。',
    not_found: 'その照会はありません。番号は anpi round list か、照会の画面で分かります。',
    title_missing: '題名がありません。何が起きたかを短く書いてください（例: 地震 14:26）。',
    unknown_department:
      '部署「{department}」は名簿にありません。本社/総務部/人事課 のように、名簿と同じ道筋で書いてください。',
    unknown_site: '拠点「{site}」は名簿にありません。名簿と同じ名前で書いてください。',
  },
  seal: {
    broken:
      '封じた記録を開けません。鍵が違うか、データが壊れています。バックアップと MASTER_KEY_FILE を確かめてください。',
  },
  settings: {
    bad: '設定（{part}）に足りないもの、または誤りがあります: {wrong}。環境変数か .env を直して、もう一度実行してください。',
  },
  usage: { bad: '{what}' },
};
