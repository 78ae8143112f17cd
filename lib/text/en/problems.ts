import account from './problems-account.ts';
import notice from './problems-notice.ts';
import official from './problems-official.ts';
import people from './problems-people.ts';
import post from './problems-post.ts';

export default {
  ...account,
  ...people,
  db: { busy: 'The database is held by another process. Wait a moment and run this again.' },
  entry: {
    unknown_person:
      'Employee number “{employeeNumber}” is not in the roster. Check it, or add the person to the roster first. Nothing was recorded.',
    unknown_status:
      '“{status}” cannot be read as a status. Write safe, minor, serious, help, or 1 to 4. Nothing was recorded.',
    who_missing: 'It is not said who enters this. Add the name of the person who does.',
    why_missing: 'It is not said why this is entered for someone else. Add the reason.',
  },
  file: {
    not_readable:
      'The file “{file}” cannot be opened ({reason}). Check its place, its name and whether you may read it.',
    has_problems:
      'The file has {n, plural, one {# problem} other {# problems}} and nothing was taken from it. Correct the lines above and run this again.',
  },
  key: {
    missing:
      'The master key file “{path}” is missing, and this database is sealed with it. Put your copy back in its place; with a new key nothing could be read.',
    wrong:
      'This master key is not the one of this database. Let MASTER_KEY_FILE name the key that was made with the database.',
    destroyed: 'The records of this round were purged and can no longer be read.',
  },
  backup: {
    key_inside:
      'The folder “{folder}” holds the master key. Key and backup in one place can be stolen together. Choose another folder.',
    no_manifest: 'The file beside the backup, “{path}”, is missing or cannot be read.',
    postgres: 'Back PostgreSQL up with its own tools, pg_dump for instance.',
  },
  desk: {
    incomplete:
      'Give the name of the desk, and a telephone number or a mail address. Write the number with digits and -.',
    private:
      'There is a name, telephone number or mail address of the roster in it. A desk that anybody can read must not name a person.',
  },
  notice,
  official,
  post,
  ladder: {
    bad: 'The step "{part}" cannot be read. Write it like 0 mail; 10 mail2 + sms; 30 voice; 60 manager; remind 60 x 6, beginning at minute 0.',
    no_channel:
      'The way "{channel}" in these steps is not set up, so its messages would wait for ever. Set it up, or leave that step out.',
  },
  person: { not_found: 'That person is not in the roster. Check the employee number.' },
  question: {
    bad: 'Question {at} cannot be asked like this. {why, select, no_label {Write the question.} few_options {Write at least two options.} many_options {Ten options are the most.} same_option {Two options are the same.} no_option_label {Write the words of each option.} bad_range {Write smallest and largest as whole numbers from 0 to 99999, the smallest being less.} too_many {Ten questions are the most.} other {Two questions have the same mark.}}',
  },
  reading: {
    settled: 'Somebody else has already settled this reply. Open the review tray again to see what was decided.',
    not_found: 'This reply cannot be found. Open the review tray again.',
  },
  round: {
    already_open: 'This round is already open. Look at the board.',
    closed: 'This round is already closed. Open a new one if it is needed.',
    empty_audience: 'Nobody would be asked. Check department and site, or import the roster first.',
    filling: 'The audience is still being written. Wait some seconds and try again.',
    not_closed: 'This round is not closed. Only a closed round can be opened again.',
    not_over: 'This round is not over. Only the records of a closed round can be purged.',
    not_stopped: 'The sending of this round is not stopped.',
    stopped: 'The sending of this round is stopped already. Resume it to go on.',
    not_found: 'There is no such round. “anpi round list” and the rounds screen show the numbers.',
    title_missing: 'There is no title. Say in a few words what happened (for example: Earthquake 14:26).',
    unknown_department:
      'Department “{department}” is not in the roster. Write its whole path as the roster has it, like 本社/総務部/人事課.',
    unknown_site: 'Site “{site}” is not in the roster. Write its name as the roster has it.',
  },
  seal: {
    broken:
      'A sealed record does not open: the key is another one, or the data is damaged. Check the backup and MASTER_KEY_FILE.',
  },
  settings: {
    bad: 'Settings ({part}) are missing or wrong: {wrong}. Correct the environment or .env and start again.',
  },
  usage: { bad: '{what}' },
};
