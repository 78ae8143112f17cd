export default {
  title: '拠点の状況',
  open: '拠点の状況',
  lead: '照会が終わった後も使えます。入力した内容は履歴に残り、いちばん新しいものが表示されます。',
  caption: '拠点の一覧',
  column: { site: '拠点', state: '状況', damage: '被害', from: 'いつから', by: '入力' },
  state: { open: '使える', partly: '一部使える', closed: '使えない', unknown: 'まだ入力がない' },
  enter: '状況を入力する',
  damage: '被害（空でもよい）',
  submit: '入力する',
  done: '入力しました。',
};
