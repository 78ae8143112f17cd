import type { ChannelCase } from '../channel.ts';

export const cases: ChannelCase[] = [
  {
    says: 'a message is one line of JSON, as it would have gone out',
    replies: {},
    outgoing: { text: 'https://anpi.example/r/x' },
    sent: { kind: 'accepted', providerId: '1.c1.0.0' },
    received: [
      '{"messageId":"1.c1.0.0","address":"taro@example.co.jp","language":"ja","subject":"【安否確認】宮城県沖の地震","text":"https://anpi.example/r/x"}',
    ],
  },
];
