export default {
  safe: '無事',
  minor: '軽傷',
  serious: '重傷',
  help: '救助が必要',
  needs_reading: '要確認',
  automatic_only: '自動返信のみ',
  handed_over: '引渡済・無回答',
  undeliverable: '不達',
  no_contact: '連絡先なし',
  not_asked: '未送信',
  excluded: '対象外',
  deceased: '死亡',
};
