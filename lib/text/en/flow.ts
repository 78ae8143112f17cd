export default {
  chosen: 'Chosen from the list.',
  nothing_chosen: 'No status was chosen.',
  claimed: 'Nobody has proved who spoke.',
  names_others: 'Other people are named: {names}',
  unknown_token: 'This reply code belongs to no person and round that we know.',
  unknown_employee: 'Employee number “{employeeNumber}” is not in the roster.',
  unknown_route: 'There is no road “{route}”.',
  parser_broke: 'No machine could read it; a person has to.',
  not_read: 'Not read yet.',
  nobody: 'It matches nobody in the roster.',
  verdict_recorded: 'Recorded: {status}',
  verdict_waits: 'In the review tray: {why}',
};
