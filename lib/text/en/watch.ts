export default {
  subject: '[{company}] The safety check-in program was restarted',
  ended:
    'At {at, date, medium} {at, time, medium} the “{process}” part of the safety check-in program of {company} stopped, and was started again automatically.',
  hung: 'At {at, date, medium} {at, time, medium} the “{process}” part of the safety check-in program of {company} no longer responded, and was started again automatically.',
  todo: 'Messages that were on their way continue from where they were. If this keeps happening, look at the log of the server.',
};
