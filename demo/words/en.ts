import type { Words } from './words.ts';

export const en: Words = {
  clear: {
    safe: [
      '1',
      '1',
      "I'm safe",
      'I am safe.',
      'safe',
      '1 - safe, at home',
      'I am OK, thanks for asking.',
      'Safe and sound',
    ],
    minor: ['2', 'minor injury', 'I am slightly injured.'],
    serious: ['3', 'seriously injured'],
    help: ['4', 'I need help', 'Please help me, I am trapped'],
  },
  unclear: [
    'is everybody safe?',
    'I am not safe',
    'I hope I am safe here',
    'My wife is safe, I am still looking for the kids',
    'safe?',
    '1 or 2, not sure',
    'What happened?',
    'maybe ok',
    'Stay safe everyone!',
    '',
  ],
  typed: {
    safe: ['safe', 'Safe', '1'],
    minor: ['minor injury', '2'],
    serious: ['serious injury', '3'],
    help: ['help', '4'],
  },
  typedUnclear: ['checking', 'no contact yet', null],
  comments: ['At home', 'Trains are stopped', 'Working from home today', 'No power here'],
  cries: [
    'Stuck in the lift, second floor',
    'My leg is broken, I cannot walk',
    'The door is blocked, I cannot get out',
  ],
};
