export default {
  drill: '[DRILL] 【訓練】',
  subject: '{drill}[Safety check] {title}',
  greeting: 'Dear {name},',
  asks: 'This is a safety check by {company}.',
  asksDrill: 'This is a safety check drill by {company}. There is no real emergency.',
  how: 'Please reply to this mail with one number that says how you are now.',
  choice: '{digit} {status}',
  alsoAsks:
    'We also ask the following. Answer on the page below; or by mail, on the lines after the digit, with the number of the question, such as “Q1”.',
  question: 'Q{no} {label}',
  questionWith: '{ask} ({options})',
  yesNo: 'Yes / No',
  range: 'a number from {min} to {max}',
  link: 'Or answer on this page (no login needed):',
  again: 'If things change, answer again. Earlier answers are kept.',
  danger: 'If life is in danger, call 119 first. This answer reaches your company, not the fire service.',
  button: 'Open the answer page',
};
