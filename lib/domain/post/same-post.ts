/** A link as X gives it back: `t.co`, and what was typed. */
export interface ShortenedLink {
  url: string;
  expanded_url?: string;
}

/** True when what stands at the service is the text that was sent: X puts its own links in, escapes three signs and evens out blanks. */
export const isSamePost = (standing: string, links: readonly ShortenedLink[], sent: string): boolean =>
  folded(unshortened(standing, links)) === folded(sent);

const unshortened = (text: string, links: readonly ShortenedLink[]): string =>
  links.reduce((sofar, { url, expanded_url }) => sofar.replaceAll(url, expanded_url ?? url), text);

const folded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    // X writes a bare domain's link with a slash at its end.
    .replace(/\/(?= |$)/g, '')
    .trim();
