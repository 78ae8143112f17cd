/** The names of the tags in a message: `<call>119</call>`. */
export const tagsOf = (message: string): Set<string> =>
  new Set([...message.matchAll(/<(\w+)>/g)].map(([, name]) => name!));

/** The names of the arguments in an ICU message, those inside of plural and select branches too. */
export function icuArguments(message: string): Set<string> {
  const names = new Set<string>();
  readMessage(message, 0, names);
  return names;
}

/** Reads up to the brace that closes this message and gives its place. */
function readMessage(text: string, from: number, names: Set<string>): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'" && /[{}]/.test(text[at + 1] ?? '')) at = text.indexOf("'", at + 1);
    else if (text[at] === '}') return at;
    else if (text[at] === '{') at = readArgument(text, at + 1, names);
  }
  return text.length;
}

/** Reads `name}`, or `name, plural, one {...} other {...}}`. */
function readArgument(text: string, from: number, names: Set<string>): number {
  names.add(/\w+/.exec(text.slice(from))![0]);
  for (let at = from; at < text.length; at++) {
    if (text[at] === '}') return at;
    if (text[at] === '{') at = readMessage(text, at + 1, names);
  }
  return text.length;
}
