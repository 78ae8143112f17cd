/** One real message to oneself before anything starts. */
export default {
  heading: '自分に試しに送る',
  note: '名簿にある人の連絡先（メールとSMS）へ、この文面を【試験】と書いて実際に送ります。回答は求めません。',
  employeeNumber: 'あなたの社員番号',
  do: '試しに送る',
  missing: '試しに送る相手の社員番号を書いてください。',
  sent: '{name}さんの連絡先へ、試験の通知を {n}通送り始めました。届くまで少し待ってください。',
  noContact: '{name}さんには、使える連絡先がありません。何も送っていません。',
};
