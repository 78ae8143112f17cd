/** What a round says when nobody has time to write; each is whole as it stands. */
export default {
  heading: 'Ready texts',
  note: 'Fills in the title and the text. Use it as it is, or change it.',
  earthquake: {
    name: 'Earthquake',
    title: 'Safety check after the earthquake ({at})',
    body: 'There was a strong earthquake. Get to safety first, and beware of aftershocks and tsunami.\nAnswer when you are in a safe place.',
  },
  flood: {
    name: 'Typhoon, flood',
    title: 'Safety check, typhoon and heavy rain ({at})',
    body: 'Heavy rain and storm may do harm. Keep away from danger and follow what your municipality says.\nAnswer from a safe place.',
  },
  fire: {
    name: 'Fire',
    title: 'Safety check after the fire ({at})',
    body: 'There is a fire at one of our buildings. Do not go back in; stay at the assembly point.\nAnswer at once, so that we know that everybody is out.',
  },
  system: {
    name: 'System test',
    title: 'Test of the safety check ({at})',
    body: 'This is a test of the system. No disaster has happened.\nAnswer “safe” to show that it has reached you.',
  },
  drill: {
    name: 'Drill',
    title: 'Safety check drill ({at})',
    body: 'A drill that supposes a large earthquake. It is not a real disaster.\nProtect yourself where you are, then answer.',
  },
};
