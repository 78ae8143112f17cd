export default {
  title: 'System',
  lead: 'How the parts behind taking and sending are right now. They are looked at each time this page opens; the certificate and the audit record at intervals.',
  audit: 'See the audit record',
  settings: 'See the settings',
  all: {
    good: 'All is well',
    unseen: 'No fault where it was looked; some parts have not been looked at',
    look: 'It runs, but something wants a look',
    bad: 'Something has to be put right',
  },
  level: { good: 'Well', unseen: 'Not looked at', look: 'Look', bad: 'Bad' },
  column: { part: 'Part', level: 'State', what: 'What' },
  part: {
    loops: 'Processes',
    relays: 'Relays',
    queues: 'Queues',
    duty: 'On duty for rescue',
    disk: 'Disk',
    certificate: 'Public address',
    clock: 'Clock',
    backup: 'Backup',
    spool: 'Spooled answers',
    audit: 'Audit record',
  },
  health: {
    loops: {
      silent: 'Sending and receiving have said nothing for 30 seconds. See whether the server is running.',
      stuck: 'These have been at one piece of work for over a minute: {names}',
      stumbled: 'These failed and are trying again: {names}',
      run: '{n, plural, one {# process runs} other {# processes run}}.',
    },
    relays: {
      unknown: 'Not known while the processes are not running.',
      none: 'There is no way to send at all. Nothing can go out like this.',
      down: 'These relays do not work: {names}',
      work: '{n, plural, one {# relay works} other {# relays work}}.',
    },
    queues: {
      unread: '{n, plural, one {# reply} other {# replies}} came more than a minute ago and were not read.',
      late: '{n, plural, one {# message} other {# messages}} should have gone out over five minutes ago.',
      flow: 'Nothing is held up.',
    },
    duty: {
      ready: 'A call for help is told to {n, plural, one {# person} other {# people}} on duty.',
      nobody:
        'The duty list is empty: a call for help would be told to nobody. “anpi duty add NUMBER” puts somebody on duty.',
      unreachable:
        'Nobody on duty ({n, number}) has a contact point that can be used: a call for help would be told to nobody. Add mail addresses to the roster.',
    },
    disk: {
      room: '{gb} GB are free.',
      tight: 'Only {gb} GB are free. Move old files away.',
    },
    certificate: {
      unasked: 'The public address was not looked at yet.',
      open: 'The public address answers, and its certificate is valid.',
      public_closed: 'The public address {name} cannot be reached ({reason}).',
      certificate_soon: 'The certificate of {name} ends on {until}.',
      certificate_over: 'The certificate of {name} ended on {until}. Staff cannot open it.',
    },
    clock: {
      unknown: 'Not known while the processes are not running.',
      steady: 'Nobody has set the clock.',
      set: 'The clock was moved by {seconds, number} seconds since the start. Check time synchronisation.',
    },
    backup: {
      never: 'There is no backup yet. Have “anpi backup FOLDER” run every day.',
      made: 'The last backup was made {days, plural, =0 {today} one {# day ago} other {# days ago}}.',
      elsewhere: 'Cannot be seen from here. Make it with the tools of PostgreSQL, and see that it was made.',
    },
    spool: {
      empty: 'No answers are spooled.',
      some: '{n, plural, one {# file} other {# files}} of answers wait for the database.',
    },
    audit: {
      unasked: 'Not checked yet; it is checked every six hours.',
      whole: 'Whole from first to last ({entries, number} entries).',
      broken: 'It breaks at number {no}. Run “anpi audit verify” and compare with a backup.',
    },
  },
};
