export default {
  drill: '[DRILL] ',
  ask: '{link}\n{drill}{company} safety check: {title}. Please answer on the page above.',
  askWithCode:
    '{link}\n{drill}{company} safety check: {title}. Answer on the page above, or reply with a number and {code} (1 safe, 2 minor, 3 serious injury, 4 rescue), such as: 1 {code}',
  confirm:
    '{link}\n{drill}We got your answer but cannot tell that it is yours. Please answer once more on the page above.',
};
