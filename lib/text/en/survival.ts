export default {
  title: 'Copy of the board',
  asOf: 'As of {at}',
  note: 'For when the server is down. Counts only, made anew every minute; where the time is old, it stopped then.',
  none: 'No round is open.',
  answered: '{answered, number} of {asked, number} have answered ({percent}%)',
  column: { place: 'Department or site', asked: 'Asked', openHelp: 'Open calls for rescue', conflicts: 'Conflicts' },
  total: 'Total',
  letter: {
    subject: '{company}: copy of the board ({mode})',
    lead: 'For when the server is down. Counts only. A reply to this mail is nobody’s answer.',
    place: '{name}: {asked, number} asked, ',
  },
  file: 'the file (people-….csv.sealed)',
  out: 'file to write; standard output without it',
  noKey: 'Set SURVIVAL_KEY to the passphrase and run this again.',
};
