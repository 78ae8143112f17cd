/** What a browser sends a form as; some send no type at all. */
export const isForm = (type = 'application/x-www-form-urlencoded'): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);
