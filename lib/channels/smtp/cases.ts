import type { ChannelCase } from '../channel.ts';

export const cases: ChannelCase[] = [
  {
    says: 'a mail that was taken is handed over, no more is said',
    replies: {},
    sent: { kind: 'accepted', providerId: '250 2.0.0 queued as 1' },
    received: [
      'RCPT TO:<taro@example.co.jp>',
      'To: <taro@example.co.jp>',
      'Auto-Submitted: auto-generated',
      'X-Auto-Response-Suppress: OOF, AutoReply',
      'Reply-To: reply+04g2w7kdyn5cr2m8aa10@reply.example',
      'Message-ID: <04g2w7kdyn5cr2m8aa10.0.0@reply.example>',
    ],
  },
  {
    says: 'an alert carries no reply address, and bounces to the sender',
    replies: {},
    outgoing: { nature: 'notice', token: 'notice-1-a' },
    sent: { kind: 'accepted' },
    received: [
      'MAIL FROM:<anpi@example.co.jp>',
      'Auto-Submitted: auto-generated',
      'Message-ID: <notice-1-a.0.0@reply.example>',
    ],
  },
  {
    says: 'a confirmation is an automatic reply: nothing bounces back to it (RFC 3834)',
    replies: {},
    outgoing: { nature: 'reply' },
    sent: { kind: 'accepted' },
    received: ['MAIL FROM:<>', 'Auto-Submitted: auto-replied', 'Reply-To: reply+04g2w7kdyn5cr2m8aa10@reply.example'],
  },
  {
    says: 'a carrier address that breaks the rule about dots is quoted on the wire',
    replies: {},
    outgoing: { address: 'foo..bar.@docomo.ne.jp' },
    sent: { kind: 'accepted' },
    received: ['RCPT TO:<"foo..bar."@docomo.ne.jp>', 'To: <"foo..bar."@docomo.ne.jp>'],
  },
  {
    says: 'a refused recipient blames the address for good',
    replies: { 'RCPT TO': '550 5.1.1 no such user' },
    sent: { kind: 'failed', blame: 'address', retry: 'never', code: '550' },
  },
  {
    says: 'a recipient put off is tried again',
    replies: { 'RCPT TO': '451 4.7.1 greylisted, try again in 300 seconds' },
    sent: { kind: 'failed', blame: 'address', retry: 'later', code: '451' },
  },
  {
    says: 'a refused sender is the fault of the relay',
    replies: { 'MAIL FROM': '550 5.7.1 not for you' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later', code: '550' },
  },
  {
    says: 'a refused body is not the fault of the address',
    replies: { BODY: '554 5.7.1 looks like bulk' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later', code: '554' },
  },
  {
    says: 'a relay that does not relay for us is not the fault of the address',
    replies: { 'RCPT TO': '554 5.7.1 Relay access denied' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later', code: '554' },
  },
  {
    says: 'a full mailbox is tried again',
    replies: { 'RCPT TO': '552 5.2.2 over quota' },
    sent: { kind: 'failed', blame: 'address', retry: 'later', code: '552' },
  },
  {
    says: 'a recipient that is refused only after the body is refused for good all the same',
    replies: { BODY: '550 5.1.1 no such user' },
    sent: { kind: 'failed', blame: 'address', retry: 'never', code: '550' },
  },
  {
    says: 'a relay that takes leave at a recipient is to blame itself',
    replies: { 'RCPT TO': '421 4.3.2 shutting down' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later', code: '421' },
  },
  {
    says: 'a relay that asks for patience gets the time that it names, at most half an hour',
    replies: { 'RCPT TO': '451 4.7.1 greylisted, try again in 86400 seconds' },
    sent: { kind: 'failed', blame: 'address', retry: 'later', code: '451', waitMs: 1_800_000 },
  },
  {
    says: 'where commands may be pipelined, a refused recipient is still known from a refused body',
    replies: { EHLO: '250-hello\r\n250 PIPELINING', 'RCPT TO': '550 5.1.1 no such user', BODY: '554 no recipients' },
    sent: { kind: 'failed', blame: 'address', retry: 'never', code: '550' },
  },
  {
    says: 'a greeting that refuses us is not counted as a try',
    replies: { EHLO: '554 5.7.1 not you', HELO: '554 5.7.1 not you' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later', untried: true },
  },
  {
    says: 'a line cut after the last byte may have been taken',
    replies: { BODY: 'cut' },
    sent: { kind: 'unknown' },
  },
  {
    says: 'a line cut before the mail is the fault of the relay',
    replies: { 'MAIL FROM': 'cut' },
    sent: { kind: 'failed', blame: 'relay', retry: 'later' },
  },
];
