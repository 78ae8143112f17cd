/** One page on which somebody answers for a whole team. */
export default {
  title: 'Answer for a team: those who have not answered',
  link: 'Answer for those who have not answered',
  back: 'Back to the board',
  lead: 'Choose only for those of whom you know. Everybody else stays as before. Each is recorded as an answer of its own.',
  first: 'These are the first {n}. The next ones come when you have recorded these.',
  into: 'These answers count in: {rounds}',
  intoNone: 'No round is open; the answers are only kept.',
  who: 'Who made sure',
  whoHint: 'For example: team leader Monma, roll call',
  why: 'Why you enter it for them',
  whyHint: 'For example: roll call at the assembly point, no network',
  comment: 'What there is to say (optional)',
  do: 'Record these answers',
  nobody: 'Nobody was chosen. Choose a status for those of whom you know.',
  moved:
    'Other rounds are open now than when you began. See which one this counts in and press again. Nothing has been recorded yet.',
  done: 'Recorded the answers of {n} people.',
  none: 'Everybody has answered',
  noneNote: 'Everybody in your departments has answered, or nobody there was asked.',
};
