/** How SMS and calls were read. */
export default {
  sms: {
    opt_out: '「{words}」はSMSの配信停止の合図です。回答ではありません。',
    only_code: '確認番号だけで、状態が書かれていません。',
    automatic: '「{words}」から、電話機が自動で返したSMSと読みました。',
    unknown_status: 'SMSの状態「{status}」の意味が分かりません。',
    claimed: '登録された番号からですが、確認番号がありません。番号は偽れるため、本人とは決められません。',
    wrong_code: '確認番号が、この番号の人のものと合いません。',
    too_many_codes:
      'この番号の人に、合わない確認番号が続けて届いています。正しい番号でも、いまは本人とは決められません。',
    unknown_number: '登録されていない電話番号からです。',
    shared_number: '二人以上がこの電話番号を登録しています。',
  },
  voice: {
    no_key: '確かなキーが押されていません。',
    once: '「{digit}」が一度だけ押されました。二度目がないため、確定していません。',
    twice: '電話で「{digit}」が二度押されました。',
    unknown_status: '電話の状態「{status}」の意味が分かりません。',
    unconfirmed: 'キーが一度しか押されていないため、確定していません。',
  },
  receipt: { came: '送ったものの配信状況の知らせです。' },
};
