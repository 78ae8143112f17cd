export default {
  account: {
    exists: 'There is already a user “{login}”. Choose another sign-in name.',
    has_admin: 'There is an administrator already. Add the sign-in name of whom the link is for.',
    last_admin: 'Nothing was changed: no administrator would be left. Make somebody else an administrator first.',
    link_used: 'This link was used or is too old. Ask an administrator for a new one.',
    login_bad: 'The sign-in name “{login}” cannot be used. Take lower-case letters and digits, or a mail address.',
    name_missing: 'The name is missing or too long. Write at most 60 characters.',
    no_department: 'Choose one department for a department manager, and none for any other role.',
    not_found: 'There is no user “{login}”. See anpi account list.',
  },
  password: {
    about_you:
      'This password can be guessed from your name or the company’s. Add words that have nothing to do with them.',
    common: 'This password is only made of what everybody uses. Put some unrelated words side by side.',
    later: 'That was wrong several times. Wait a quarter of an hour and try again.',
    long: 'The password is too long. Take at most {n} characters.',
    short: 'The password is too short. Take at least {n} characters; a whole sentence is fine.',
    wrong: 'That is not your password now. Nothing was changed.',
  },
};
