interface Listed {
  to: string;
  createdAt: Date;
}

const SENT_AFTER = 'DateSent>';

/** One page of a list as the API gives it: the newest first, by receiver and by the time from which on. */
export function page<T extends Listed>(
  all: readonly T[],
  query: URLSearchParams,
  name: string,
  json: (one: T) => object,
): object {
  const to = query.get('To');
  const since = Date.parse(query.get(SENT_AFTER) ?? '') || 0;
  const size = Number(query.get('PageSize')) || 50;
  const at = Number(query.get('Page')) || 0;
  const found = all.filter((one) => (to === null || one.to === to) && one.createdAt.getTime() >= since).reverse();
  const more = new URLSearchParams(query);
  more.set('Page', String(at + 1));
  const path = `/2010-04-01/Accounts/AC/${name === 'calls' ? 'Calls' : 'Messages'}.json`;
  return {
    [name]: found.slice(at * size, (at + 1) * size).map(json),
    page: at,
    page_size: size,
    next_page_uri: found.length > (at + 1) * size ? `${path}?${more}` : null,
  };
}
