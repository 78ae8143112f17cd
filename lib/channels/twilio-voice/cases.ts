import type { ChannelCase } from '../channel.ts';

const POST = 'POST Calls.json';

export const cases: ChannelCase[] = [
  {
    says: 'a call that was begun is handed over, and asks our route what to say',
    replies: {},
    outgoing: { address: '+819012345678', text: '株式会社みなとの安否確認です。' },
    sent: { kind: 'accepted', providerId: 'CA00000000000000000000000000000001' },
    received: [
      'To=+819012345678',
      'From=+12025550100',
      'MachineDetection=Enable',
      'Timeout=25',
      'StatusCallback=http://localhost:3000/hooks/voice?stage=status&message=1.c1.0.0',
      `Url=http://localhost:3000/hooks/voice?${new URLSearchParams({
        stage: 'ask',
        token: '04g2w7kdyn5cr2m8aa10',
        language: 'ja',
        say: '株式会社みなとの安否確認です。',
      })}`,
    ],
  },
  {
    says: 'a call that only tells something asks for no key',
    replies: {},
    outgoing: { nature: 'notice', address: '+819012345678', text: '訂正です。', token: 'notice-1-a' },
    sent: { kind: 'accepted' },
    received: [
      `Url=http://localhost:3000/hooks/voice?${new URLSearchParams({
        stage: 'tell',
        token: 'notice-1-a',
        language: 'ja',
        say: '訂正です。',
      })}`,
    ],
  },
  {
    says: 'a number that cannot be called blames the address for good',
    replies: { [POST]: '400 21217' },
    sent: { kind: 'failed', blame: 'address', retry: 'never', code: '21217' },
  },
  {
    says: 'a country that we may not call is our own matter',
    replies: { [POST]: '400 21215' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later', code: '21215' },
  },
  {
    says: 'too many calls at once wait',
    replies: { [POST]: '429 20429 3' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later', waitMs: 3000 },
  },
  {
    says: 'an answer that was lost is looked up: it was carried out',
    replies: { [POST]: 'cut' },
    sent: { kind: 'accepted', providerId: 'CA00000000000000000000000000000001' },
  },
  {
    says: 'an answer that was lost and cannot be looked up either may have been carried out',
    replies: { [POST]: 'cut', 'GET Calls.json': '503 20503' },
    sent: { kind: 'unknown' },
  },
];
