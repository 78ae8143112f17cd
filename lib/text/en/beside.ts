/** What goes out beside the asking: alerts, confirmations, corrections, word to managers. */
export default {
  drill: '[DRILL] ',
  noReply: 'A reply to this mail does not count as an answer.',
  button: 'Open the page',
  alert: {
    subject: '{drill}[HELP NEEDED] {name} ({department})',
    proved: 'Somebody asks for rescue.',
    claimed: 'Somebody asks for rescue. Whether it is really this person has not been proved yet.',
    drill: 'This is a drill, not a real call for rescue.',
    who: '{employeeNumber} {name}\n{department} / {site}',
    take: 'Whoever takes care of it: press "Take it up" on this page. Until somebody does, this is told again every {minutes} minutes.',
    again:
      'Told for the {n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} time: nobody has taken it up yet.',
    sms: '{link}\n{drill}HELP NEEDED: {name} ({department}). Take it up on the page above.',
    nobody: {
      subject: '[HELP NEEDED] Sender unknown',
      subjectOf: '[HELP NEEDED] {name} (in no round)',
      lead: 'Somebody asks for rescue, and it is not known who.',
      noRound: 'Somebody asks for rescue who is in no round that is going on, so no board shows it.',
      take: 'Look at it in the review tray on this page, and act. Until somebody settles it, this is told again every {minutes} minutes.',
      again:
        'Told for the {n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} time: nobody has settled it yet.',
      sms: '{link}\nHELP NEEDED ({name}). Look into the review tray on the page above.',
      unknown: 'sender unknown',
    },
  },
  manager: {
    subject: '{drill}[Safety check] {n, plural, one {# person has} other {# people have}} not answered yet',
    lead: '{n, plural, one {This person of your department has} other {These # people of your department have}} not answered the safety check of {company}, "{title}":',
    none: 'Everybody of your department has answered the safety check of {company}, "{title}".',
    more: 'and {n} more',
    ask: 'When you reach them, enter their answer for them on this page.',
  },
  confirm: {
    subject: '{drill}[Safety check] Your answer arrived',
    read: 'We read your answer as "{status}".',
    wrong: 'If that is wrong, answer again on this page.',
    claimedSubject: '{drill}[Safety check] Please confirm your answer',
    claimed: 'An answer arrived, but whether it is really yours could not be proved. Please answer again on this page.',
    button: 'Open the reply page',
  },
  correct: {
    subject: '{drill}[Correction] {title}',
    lead: 'A correction by {company} of the safety check that you were sent:',
    sms: '{drill}[Correction] Safety check of {company}: {title}',
  },
  test: {
    subject: '[Test] Safety check of {company}',
    lead: 'This is a test of sending. There is nothing to answer.',
    subjectRound: '[Test] {title}',
    sms: '[Test] Safety check of {company}: {title}',
  },
};
