/** Where a department stands after it was renamed or moved below `parentPath`; null is the top. */
export const pathBelow = (parentPath: string | null, name: string): string =>
  parentPath === null ? name : `${parentPath}/${name}`;

/** True for a department itself and everything below it. */
export const isWithin = (path: string, top: string): boolean => path === top || path.startsWith(`${top}/`);
