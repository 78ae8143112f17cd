export default {
  change_missing: 'This notice is public already. Say in a few words what is different; readers will see it.',
  changed: 'Somebody else has revised this notice. Nothing was changed. Open it again and look at the new text.',
  empty: 'A title or a text is missing. Write both, in Japanese or in English.',
  long: 'This is too long. A title may have {title} characters, a text {body}.',
  not_draft: 'This notice is not a draft. Open it again to see where it stands.',
  not_found: 'There is no such notice. Open it from the list of notices.',
  not_waiting: 'This notice does not wait for approval. Open it again to see where it stands.',
  over: 'Its time is over. Correct “valid until” before you publish it.',
  own: 'You cannot approve words of your own. Ask somebody else.',
  taken_back: 'This notice has been taken back. Write a new one if it is needed.',
  unchecked: 'The checklist is not complete. Check every point and tick it.',
  why_missing: 'It is not said why this is sent back. Say what has to be changed.',
};
