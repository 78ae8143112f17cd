export default {
  audit: {
    whole:
      'The audit record is whole from first to last ({entries, plural, one {# entry} other {# entries}}, {reports, plural, one {# report} other {# reports}}).',
    waiting: '{n, plural, one {# report is} other {# reports are}} not in the chain yet, and will be within seconds.',
    none: 'There is no audit record yet.',
    entry: 'The audit record breaks at entry {no}: it was changed, or something is missing. Compare it with a backup.',
    head: 'The audit record differs from entry {no} as it was kept elsewhere: its end was cut off or made anew. Compare it with a backup.',
    report: 'Report {no} is not as it was written: it was changed, or put in from outside.',
    reports: 'Among the reports that entry {no} of the audit holds ({from} to {to}) one is missing, added or moved.',
    answers:
      '{n, plural, one {# answer to a question belongs} other {# answers to questions belong}} to no report: put in from outside.',
    adopted: 'The number of reports from earlier releases (up to {to}) is not the one on record.',
  },
  purge: {
    sure: 'This destroys the replies, comments, places and answers to own questions of round {no}, “{title}”. There is no way back. Add --yes to do it.',
    done: 'The replies, comments, places and answers to own questions of round {no}, “{title}”, are destroyed. The counts and the audit record stay.',
    busy: 'Some of what was destroyed is still in the working file of the database (-wal). Stop the server and run this again.',
  },
  backup: {
    made: 'Backup made: {path} (about {mb, number} MB)',
    keyElsewhere: 'The master key ({path}) is not in it. Keep a copy of the key in another place.',
    good: 'This backup can be used (as of {at}; {entries, number} audit entries, {reports, number} reports).',
    changed: '{path} is not what was written. Use another backup.',
    damaged: 'The database in {path} is damaged. Use another backup.',
  },
};
