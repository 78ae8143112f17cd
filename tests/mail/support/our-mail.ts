/** What we would have sent: subject and plain body, in the languages of the house. */
export const OUR_SUBJECT = '【安否確認】宮城県沖の地震';
export const OUR_ADDRESS = 'reply+7k3mnpq9rstvwxyz2345@anpi.example.co.jp';
export const OUR_LINK = 'https://anpi.example.co.jp/r/7k3mnpq9rstvwxyz2345';

export const OUR_MAIL = `田中 太郎 様

2026年11月23日 10時02分ごろ、宮城県沖で震度6強の地震がありました。
あなたの安否を教えてください。

このメールに番号だけを書いて返信してください。

1 無事
2 軽傷
3 重傷
4 救助が必要

次のページからも回答できます。
${OUR_LINK}

--
サンプル工業株式会社 災害対策本部
`;

export const OUR_ENGLISH_MAIL = `Dear Taro Tanaka,

There was an earthquake off Miyagi at 10:02 on 23 November 2026 (intensity 6 upper).
Please tell us how you are.

Reply to this mail with the number.

1 Safe
2 Minor injury
3 Serious injury
4 Needs rescue

You can also answer here:
${OUR_LINK}

--
Sample Industries, disaster headquarters
`;
