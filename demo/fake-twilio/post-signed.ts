import { createHmac } from 'node:crypto';

/** Posts as Twilio does, signed with this token; null when nobody was there. Twilio does not try again. */
export async function postSigned(
  token: string,
  url: string,
  fields: Record<string, string>,
): Promise<{ status: number; text: string } | null> {
  const signed = Object.keys(fields)
    .sort()
    .reduce((text, name) => text + name + fields[name], url);
  const signature = createHmac('sha1', token).update(signed).digest('base64');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(15_000),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return null;
  }
}
