export default {
  changed: 'This account has moved on meanwhile. Open the page again and look.',
  incomplete:
    'Something is missing. Give the handle, the address (from https://), department, owner, deputy and purpose.',
  known: 'An account of this name stands in the register already.',
  one_person: 'Owner and deputy have to be two people.',
  own: 'You asked for this account, so somebody else has to approve it.',
};
