/** The form that anybody can open with an employee number and a PIN. */
export default {
  lead: 'You can answer here even when no mail has reached you.',
  noRound: 'No safety check is going on. What you send is kept, and may be used by one that starts after this.',
  number: { label: 'Employee number', hint: 'On your badge or card, for example E00042' },
  pin: { label: 'PIN', hint: 'The six to eight digits on your card' },
  forgotten: {
    label: 'I do not know my PIN; send without it',
    hint: 'The company gets it, but counts it as “safe” or anything else only when a person has made sure that it was you. A call for help is passed on at once.',
  },
  send: 'Send my answer',
  sendDrill: 'Send my drill answer',
  notSent: {
    no_number: 'Enter your employee number and send again.',
    no_pin: 'Enter your PIN, or choose to send without it, and send again.',
    wrong: 'Employee number and PIN do not match. Check them and try again, or choose to send without the PIN.',
    limit:
      'They did not match several times in a row, so this cannot be accepted for a while. Wait about 15 minutes, or tell us in another way:',
    claims:
      'This was sent several times in a row, so it cannot be accepted for a while. Wait about 15 minutes, or tell us in another way:',
    busy: 'Very many people are here right now. Wait a moment, then press the button below again.',
    pin_again: 'Your PIN was not kept. Please enter it again.',
  },
  roads: {
    label: 'Other ways to answer',
    link: 'Open your own link in the mail or SMS from the company',
    mail: 'Reply to the safety mail with one digit ({choices})',
    colleague: 'Call your manager or a colleague and have them enter it for you',
    hq: 'Call headquarters',
  },
  received: {
    claimed: 'Received without a PIN. A person makes sure that it was you before it is recorded, and may call you.',
    unchecked: 'Received. The PIN is checked later; if it does not match, a person looks into it.',
    again: 'Something has changed: answer again',
  },
  closed: {
    title: 'This form is not in use',
    why: 'Open your own link in the mail or SMS from the company, or tell us in another way:',
  },
};
