/** One real message to oneself before anything starts. */
export default {
  heading: 'Send a test to yourself',
  note: 'Really sends this text, marked TEST, to the contact points (mail and SMS) of somebody in the roster. It asks nothing.',
  employeeNumber: 'Your employee number',
  do: 'Send the test',
  missing: 'Write the employee number of who gets the test.',
  sent: '{n} test messages are going out to {name}. Give them a moment to arrive.',
  noContact: '{name} has no usable contact point. Nothing was sent.',
};
