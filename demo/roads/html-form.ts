/** A form of a page, as much of it as somebody needs who presses its button. */
export interface HtmlForm {
  /** Where it goes; '' is the page itself. */
  action: string;
  multipart: boolean;
  /** Hidden fields with their values. */
  hidden: [name: string, value: string][];
  /** Text areas with what stands in them. */
  written: [name: string, text: string][];
  /** Names of the fields that can be filled in or pressed. */
  names: ReadonlySet<string>;
}

/** The POST forms of a page, in order. Reads the tidy HTML of our own pages, no more. */
export function postForms(html: string): HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)]
    .map(([, head = '', body = '']) => ({ attributes: attributesOf(head), body }))
    .filter(({ attributes }) => attributes.method?.toLowerCase() === 'post')
    .map(({ attributes, body }) => {
      const fields = [...body.matchAll(/<(?:input|button|select|textarea)\b([^>]*)>/gi)].map(([, tag = '']) =>
        attributesOf(tag),
      );
      const named = fields.filter(({ name }) => name);
      return {
        action: attributes.action ?? '',
        multipart: attributes.enctype?.toLowerCase() === 'multipart/form-data',
        hidden: named
          .filter(({ type }) => type === 'hidden')
          .map(({ name, value }): [string, string] => [name!, value ?? '']),
        written: [...body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/gi)].map(
          ([, tag = '', text = '']): [string, string] => [attributesOf(tag).name ?? '', plainText(text)],
        ),
        names: new Set(named.map(({ name }) => name!)),
      };
    });
}

function attributesOf(tag: string): Record<string, string | undefined> {
  const pairs = [...tag.matchAll(/([\w$:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)];
  return Object.fromEntries(
    pairs.map(([, name, double, single, bare]) => [name!.toLowerCase(), plainText(double ?? single ?? bare ?? '')]),
  );
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

export const plainText = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name as string] ?? whole;
  });
