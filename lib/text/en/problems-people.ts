export default {
  death: {
    no_source: 'Nothing says who confirmed it, and how. Nothing was recorded.',
    number: "This is not the person's employee number. Make sure that this is the right person. Nothing was recorded.",
  },
  exclusion: {
    no_reason: 'There is no reason for taking the person out. Write a few words.',
  },
  place: {
    area_bad: '“{code}” is no area code. Write 3 to 7 figures.',
    circle: '“{name}” cannot be moved below a department of its own.',
    name_bad:
      'The name is missing or has characters that cannot be used. Write at most 200 characters, without a slash.',
    name_taken: 'There is a “{name}” already. Choose another name.',
    no_parent: 'There is no department “{path}”. Write the path of one that exists, as in 本社/総務部.',
    not_empty: '{n} people work there. Move them in the roster first.',
    not_found: 'There is no such department or site. Open it again from the list.',
    parent_closed:
      'The department above, “{path}”, is closed. Press “Use it again” there first, or choose one that is open.',
  },
};
