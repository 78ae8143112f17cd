export default {
  chosen: '選択肢から選ばれています。',
  nothing_chosen: '状態が選ばれていません。',
  claimed: '本人かどうか確かめられていません。',
  names_others: 'ほかの人の名前があります：{names}',
  unknown_token: 'この返信用の番号は、いまの名簿と照会にありません。',
  unknown_employee: '社員番号「{employeeNumber}」は名簿にありません。',
  unknown_route: '受信経路「{route}」がありません。',
  parser_broke: '機械で読めませんでした。人が読んでください。',
  not_read: 'まだ読まれていません。',
  nobody: '名簿の誰とも結び付きません。',
  verdict_recorded: '記録しました：{status}',
  verdict_waits: '要確認箱にあります：{why}',
};
