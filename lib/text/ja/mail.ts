export default {
  drill: '【訓練】',
  subject: '{drill}【安否確認】{title}',
  greeting: '{name} さん',
  asks: '{company} の安否確認です。',
  asksDrill: '{company} の安否確認の訓練です。実際の災害ではありません。',
  how: 'いまの状態を、数字一つでこのメールに返信してください。',
  choice: '{digit} {status}',
  alsoAsks:
    'あわせてお聞きします。下のページで答えられます。メールなら、状態の数字の次の行から「問1」のように番号を付けて書いてください。',
  question: '問{no} {label}',
  questionWith: '{ask}（{options}）',
  yesNo: 'はい / いいえ',
  range: '{min}〜{max}の数字',
  link: 'または、次のページで答えてください（ログインは要りません）:',
  again: '状態が変わったら、もう一度答えてください。前の回答も残ります。',
  danger: '命の危険があるときは、先に 119 番へ。この回答は会社に届きますが、消防には届きません。',
  button: '回答ページを開く',
};
