import check from './people-check.ts';
import imports from './people-import.ts';
import marks from './people-marks.ts';
import screens from './people-screens.ts';

export default {
  ...screens,
  marks,
  check,
  imports,
  field: {
    employeeNumber: 'Employee number',
    name: 'Name',
    kana: 'Kana',
    departmentPath: 'Department',
    site: 'Site',
    language: 'Language',
    mails: 'Mail',
    phones: 'Phone',
    manager: 'Manager',
  },
  file: {
    at_line: 'Line {line}: {what}',
    at_cell: 'Line {line}, “{column}”: {what}',
    charset:
      'What follows “{after}” (byte {byte} of the file, hex {hex}) is neither UTF-8 nor Shift_JIS. Save the file as CSV UTF-8.',
    workbook: 'This is an Excel workbook. In Excel save it as “CSV UTF-8 (comma delimited)” and choose that file.',
    binary: 'There is data here that is not text (NUL). Save the file as CSV UTF-8.',
    empty: 'There is nothing in it. Write the names of the columns in line 1 and one person a line from line 2 on.',
    quote_open: 'The quotation mark " that opens here is never closed. Close it or take it out.',
    quote_stray:
      'There is a quotation mark " inside a cell. Take it out, or put the whole cell in " and double each " within.',
    row_length: '{found} columns here, but {expected} in line 1. Check the commas and quotation marks.',
    column_missing: 'There is no column “{en}” (or {ja}). Name the columns in line 1 and add this one.',
    column_twice: 'Two columns say the same. Keep one of them.',
    column_unknown: 'Not a column we know, so it is not read. Rename it if it is needed.',
    cell_empty: 'It is empty. Fill it in.',
    cell_control: '“{value}” has unreadable or control characters. Type it again.',
    cell_long: '“{value}” is too long. 200 characters at most.',
    cell_gaiji: '“{value}” has a company-made character, which screens and phones without it cannot show.',
    employee_number: '“{value}” cannot be read as an employee number. No blanks, 64 characters at most.',
    employee_twice: 'Employee number “{value}” is in line {first} too. Delete one of them.',
    employee_unknown: 'There is no employee number “{value}” in the roster. Check the number.',
    language: 'There is no language “{value}”. Write ja or en; empty means Japanese.',
    no_contact: '“{value}” has neither mail nor phone, so no round will reach this person.',
    mail_shared: '“{value}” is used by the person in line {first} too. The sender will not tell whose reply it is.',
    many_leave:
      '{left} of {active} active people are not in this file. Is it only a part? If they have really left, import again and allow many leavers.',
    pin_shape: 'Write the PIN as six to eight digits.',
    pin_easy:
      'Others would guess this PIN at once (repeated digits, a sequence, a date, the employee number). Choose another.',
    status:
      '“{value}” cannot be read as a status. Write Safe, Minor injury, Serious injury, Needs rescue, or a number from 1 to 4.',
    time: '“{value}” cannot be read as a date and time. Write it from the year to the minute, as 2026-03-11 14:46.',
    time_future: '“{value}” is still to come. Write when the answer was given.',
    phone: {
      empty: 'There is no phone number. Write it as 090-1234-5678.',
      extension: '“{value}” has an extension. Leave it out and write a number that can be called from outside.',
      characters: '“{value}” has characters that phone numbers do not have. Write it as 090-1234-5678.',
      not_a_number:
        '“{value}” cannot be read as a phone number. Write it as 090-1234-5678, and foreign numbers from + and country code.',
      not_personal:
        '“{value}” is a toll-free or other number that is no person’s phone. Write the person’s own number.',
    },
    mail: {
      empty: 'There is no mail address. Write it as taro@example.co.jp.',
      blank: '“{value}” has a blank, a line end or an invisible character. Take it out. Separate several with ;',
      at: '“{value}” cannot be read as a mail address. Write it as taro@example.co.jp, with one @.',
      local: '“{value}” has characters before the @ that cannot stand there. Type it again in plain letters.',
      domain: '“{value}” is not right after the @. Write it as example.co.jp.',
      long: '“{value}” is too long. 64 characters before the @ and 254 in all.',
    },
  },
};
