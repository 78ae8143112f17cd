export default {
  safe: 'Safe',
  minor: 'Minor injury',
  serious: 'Serious injury',
  help: 'Needs rescue',
  needs_reading: 'To be read',
  automatic_only: 'Auto-reply only',
  handed_over: 'Handed over, silent',
  undeliverable: 'Undeliverable',
  no_contact: 'No contact point',
  not_asked: 'Not asked yet',
  excluded: 'Excluded',
  deceased: 'Deceased',
};
