export default {
  opening: 'This is a safety check by {company}.',
  openingDrill: 'This is a safety check drill by {company}. There is no real emergency.',
  correction: 'This is a correction of the safety check by {company}.',
  correctionDrill: 'This is a correction of the safety check drill by {company}. There is no real emergency.',
  told: 'That is all. You need not answer in this call. Goodbye.',
  menu: 'If you are safe, press 1. For a minor injury, press 2. For a serious injury, press 3. If you need rescue, press 4.',
  wrong: 'That key cannot be used.',
  pressed: 'You pressed {digit}: {status}. To confirm, press {digit} again. If that is wrong, press the right key.',
  status: { safe: 'safe', minor: 'minor injury', serious: 'serious injury', help: 'needs rescue' },
  thanks:
    'We have recorded: {status}. If things change, answer again on the page in our mail or text message. Goodbye.',
  helpToo: 'If life is in danger, call 1 1 9 as well.',
  unconfirmed: 'This is not confirmed yet. Somebody will look at it. Goodbye.',
  goodbye: 'We did not get an answer. Please answer on the page in our mail or text message. Goodbye.',
};
