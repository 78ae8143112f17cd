/** Only over TLS can a browser be told that a cookie is for this host alone and never for plain HTTP. */
const isSafe = (publicUrl: string): boolean => publicUrl.startsWith('https:');

export const sessionCookieName = (publicUrl: string): string => (isSafe(publicUrl) ? '__Host-anpi' : 'anpi');

/** How the session cookie is set: no script reads it, and no other site's form or image sends it. */
export const sessionCookieOptions = (publicUrl: string) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSafe(publicUrl) }) as const;

/** The value of one cookie in a `Cookie` header; undefined when it is missing or there twice. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? values[0] : undefined;
}
