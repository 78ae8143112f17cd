/** A path of our own to go back to; anything that could lead elsewhere becomes the board. */
export function ownPath(text: FormDataEntryValue | null): string {
  const path = typeof text === 'string' ? text : '';
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : '/board';
}

/** The same address with a word on what just happened. */
export function withNote(path: string, note: string): string {
  const url = new URL(path, 'http://local');
  url.searchParams.set('note', note);
  return `${url.pathname}${url.search}`;
}
