import type { Bucket } from '#lib/domain/standing.ts';

export interface ListFilter {
  buckets?: readonly Bucket[];
  mark?: 'conflict' | 'open_help';
  departmentId?: string;
  siteId?: string;
}

/** The list behind a number: `people?bucket=help&bucket=serious&department=ID&site=ID&mark=conflict`. */
export function listHref(basePath: string, filter: ListFilter): string {
  const query = new URLSearchParams();
  for (const bucket of filter.buckets ?? []) query.append('bucket', bucket);
  if (filter.mark) query.set('mark', filter.mark);
  if (filter.departmentId) query.set('department', filter.departmentId);
  if (filter.siteId) query.set('site', filter.siteId);
  const text = query.toString();
  return text === '' ? `${basePath}/people` : `${basePath}/people?${text}`;
}

export const personHref = (basePath: string, personId: string): string =>
  `${basePath}/people/${encodeURIComponent(personId)}`;
