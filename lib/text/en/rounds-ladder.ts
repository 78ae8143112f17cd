/** The ladder in words; `way` is what the ladder is typed with too. */
export default {
  heading: 'Steps',
  way: { mail: 'mail', sms: 'sms', voice: 'voice', manager: 'manager' },
  at: '{minute} min',
  atOnce: 'at once',
  told: { all: '{way}', nth: '{way} no. {n}', manager: 'tell managers who of their people is silent' },
  remind: 'then every {every} min, at most {most} times',
  noReminders: 'no reminders',
  state: { done: 'done at {at}', doing: 'running since {at}', due: 'due at {at}', held: 'held', never: 'not done' },
  when: 'After the start',
  what: 'Ways (to those still silent)',
  how: 'State',
};
