export default {
  notFound: {
    title: 'There is no such screen',
    note: 'The address is old or misspelt. No round or person is ever deleted: look for them from the board.',
    board: 'Open the board',
  },
  forbidden: {
    title: 'Your roles do not open this screen',
    note: 'If you need it, ask an administrator to give you the role. Your roles stand under “My account”.',
    account: 'Open my account',
  },
  failed: {
    title: 'This screen could not be shown',
    note: 'Taking answers and sending go on apart from it. Open it again; if it keeps failing, tell the administrator the number below.',
    again: 'Try again',
  },
};
