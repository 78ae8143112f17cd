export default {
  title: 'Ask for a contact check',
  lead: 'Asks people by mail whether their contact points are still right. It is neither a safety check nor a drill, and counts in no round. Whoever opens it sees the own contact points, can change them, and can say that they are right.',
  mails:
    'The mail goes to the first mail address of everybody who was not asked within a day. The link works for 14 days.',
  real: 'Nothing is sent while a real round is open.',
  active: 'Active people',
  confirmed: 'Confirmed by themselves within a year',
  asked: 'Asked within 14 days',
  mailless: 'Without a mail address: cannot be asked',
  do: 'Ask {n} people',
  nobody: 'There is nobody to ask now.',
  byItself:
    'Whoever was last asked {days} days ago is asked again by itself, some each hour from 9 to 17, Monday to Friday.',
  byHand: 'Now people are asked only when you press. Set CONTACT_CHECK_DAYS to have them asked regularly.',
  started: 'Sending has begun. Open this page again to see how far it is.',
  column: 'Confirmed',
  never: 'not yet',
};
