/** The ladder in words; `way` is what the ladder is typed with too. */
export default {
  heading: '段階',
  way: { mail: 'メール', sms: 'SMS', voice: '電話', manager: '管理職' },
  at: '{minute}分',
  atOnce: 'すぐ',
  told: { all: '{way}', nth: '{n}番目の{way}', manager: '管理職に、答えていない部下を知らせる' },
  remind: '以後 {every}分ごとに、最大 {most}回催促',
  noReminders: '催促なし',
  state: { done: '{at} に実施', doing: '{at} から実施中', due: '{at} の予定', held: '停止中', never: 'しない' },
  when: '開始から',
  what: '手段（まだ回答のない人へ）',
  how: '状態',
};
