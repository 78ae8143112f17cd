export default {
  death: {
    no_source: 'Nothing says who confirmed it, and how. Nothing was recorded.',
    number: "This is not the person's employee number. Make sure that this is the right person. Nothing was recorded.",
  },
  exclusion: {
    no_reason: 'There is no reason for taking the person out. Write a few words.',
  },
};
