export default {
  title: 'Sites',
  open: 'Sites',
  lead: 'Goes on after a round has closed. Everything entered is kept; the newest is shown.',
  caption: 'Sites',
  column: { site: 'Site', state: 'State', damage: 'Damage', from: 'Since', by: 'Entered by' },
  state: { open: 'Open', partly: 'Partly open', closed: 'Closed', unknown: 'Nothing entered yet' },
  enter: 'Enter how a site is',
  damage: 'Damage (may be empty)',
  submit: 'Enter',
  done: 'Entered.',
};
