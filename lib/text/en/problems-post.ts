export default {
  changed: 'This post has moved on meanwhile. Open the page again and look.',
  drill_confirm: 'This belongs to a drill. Tick that you know that people outside will read it. Nothing was posted.',
  drill_mark: 'A post of a drill has to begin with “{mark}”. Nothing was posted.',
  empty: 'There is no text.',
  long: 'Too long. Shorten it until the count is within the limit; it is counted with the numbers filled in.',
  no_outlet: 'This place is not set up. Copy the text, post it yourself and press “I have posted it”.',
  no_round: '“{name}” cannot be filled in: no round is open.',
  nobody: 'No employee has allowed notifications yet.',
  not_public: 'This is not the revision that is public. Publish it, then open this page again.',
  placeholder: 'Nobody knows “{name}”. You can use asked, answered and answered_percent.',
  staff_only: 'A notice for staff only cannot be posted where anybody reads.',
};
