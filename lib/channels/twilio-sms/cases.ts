import type { ChannelCase } from '../channel.ts';

const POST = 'POST Messages.json';
const phone = { address: '+819012345678', text: 'https://anpi.example/r/04g2w7kdyn5cr2m8aa10\n安否確認' };

export const cases: ChannelCase[] = [
  {
    says: 'an SMS that was taken is handed over, and reports to the address of its message',
    replies: {},
    outgoing: phone,
    sent: { kind: 'accepted', providerId: 'SM00000000000000000000000000000001' },
    received: [
      'To=+819012345678',
      'MessagingServiceSid=MG0123456789',
      'ValidityPeriod=14400',
      'Body=https://anpi.example/r/04g2w7kdyn5cr2m8aa10\n安否確認',
      'StatusCallback=http://localhost:3000/hooks/sms?message=1.c1.0.0',
    ],
  },
  {
    says: 'a number that is none blames the address for good',
    replies: { [POST]: '400 21211' },
    sent: { kind: 'failed', blame: 'address', retry: 'never', code: '21211' },
  },
  {
    says: 'somebody who opted out is not asked again',
    replies: { [POST]: '400 21610' },
    sent: { kind: 'failed', blame: 'address', retry: 'never', code: '21610' },
  },
  {
    says: 'too many at once is never the fault of the address, and waits as long as it is told to',
    replies: { [POST]: '429 20429 7' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later', code: '20429', waitMs: 7000 },
  },
  {
    says: 'wrong credentials are the fault of the relay',
    replies: { [POST]: '401 20003' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later', code: '20003' },
  },
  {
    says: 'a country that the account may not send to is our own matter',
    replies: { [POST]: '400 21408' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later', code: '21408' },
  },
  {
    says: 'a full queue at the provider is tried again',
    replies: { [POST]: '400 21611' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later' },
  },
  {
    says: 'a text that is too long is nobody else’s fault',
    replies: { [POST]: '400 21617' },
    sent: { kind: 'failed', blame: 'message', retry: 'never' },
  },
  {
    says: 'a code that nobody knows is tried again and blames nobody',
    replies: { [POST]: '400 21999' },
    sent: { kind: 'failed', blame: 'message', retry: 'later', code: '21999' },
  },
  {
    says: 'an answer that was lost is looked up: it was carried out',
    replies: { [POST]: 'cut' },
    sent: { kind: 'accepted', providerId: 'SM00000000000000000000000000000001' },
  },
  {
    says: 'an answer that was lost and cannot be looked up either may have been carried out',
    replies: { [POST]: 'cut', 'GET Messages.json': '503 20503' },
    sent: { kind: 'unknown' },
  },
  {
    says: 'after an error of the provider’s own, and nothing to be found, nobody knows yet',
    replies: { [POST]: '500 20500' },
    sent: { kind: 'unknown' },
  },
];
