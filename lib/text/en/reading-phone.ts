/** How SMS and calls were read. */
export default {
  sms: {
    opt_out: '"{words}" asks for no more SMS. It is no answer.',
    only_code: 'There is only the code, and no status.',
    automatic: '"{words}" says that the phone answered by itself.',
    unknown_status: 'Nobody knows what the SMS status "{status}" means.',
    claimed: 'It comes from a registered number, without the code. Numbers can be forged, so it may be somebody else.',
    wrong_code: 'The code is not the one of the person with this number.',
    too_many_codes:
      'Several wrong codes came for the person with this number. For now not even the right one proves who it is.',
    unknown_number: 'This number is not registered.',
    shared_number: 'Two or more people have registered this number.',
  },
  voice: {
    no_key: 'No key was pressed that says anything.',
    once: '"{digit}" was pressed once. Without the second press it is not confirmed.',
    twice: '"{digit}" was pressed twice in the call.',
    unknown_status: 'Nobody knows what the call status "{status}" means.',
    unconfirmed: 'The key was pressed only once, so it is not confirmed.',
  },
  receipt: { came: 'A provider tells how far a message of ours came.' },
};
