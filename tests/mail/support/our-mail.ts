/** What we would have sent: subject and plain body, in the languages of the house. */
export const OUR_SUBJECT = '【安否確認】宮城県沖の地震（震度6強）';
export const OUR_ADDRESS = 'reply+7k3mnpq9rstvwxyz2345@anpi.example.co.jp';
export const OUR_LINK = 'https://anpi.example.co.jp/r/7k3mnpq9rstvwxyz2345';

export const OUR_MAIL = `田中 太郎 さん

サンプル工業株式会社 の安否確認です。

宮城県沖の地震（震度6強）

11月23日10時02分ごろ、強い揺れがありました。

いまの状態を、数字一つでこのメールに返信してください。

1 無事
2 軽傷
3 重傷
4 救助が必要

または、次のページで答えてください（ログインは要りません）:
${OUR_LINK}

命の危険があるときは、先に 119 番へ。この回答は会社に届きますが、消防には届きません。

状態が変わったら、もう一度答えてください。前の回答も残ります。
`;

export const OUR_ENGLISH_MAIL = `Dear Taro Tanaka,

This is a safety check by サンプル工業株式会社.

Earthquake off Miyagi (6 upper)

A strong quake at 10:02 on 23 November.

Please reply to this mail with one number that says how you are now.

1 Safe
2 Minor injury
3 Serious injury
4 Needs rescue

Or answer on this page (no login needed):
${OUR_LINK}

If life is in danger, call 119 first. This answer reaches your company, not the fire service.

If things change, answer again. Earlier answers are kept.
`;
