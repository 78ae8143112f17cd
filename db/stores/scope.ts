import { type SQL, sql } from 'drizzle-orm';
import type { Scope } from '#lib/domain/access.ts';

/** A condition: this department is one that the scope names, or lies below one. No condition where everybody is in reach. */
export function within(scope: Scope, departmentId: SQL | { getSQL(): SQL }): SQL | undefined {
  if (scope.kind === 'all') return undefined;
  if (scope.ids.length === 0) return sql`1 = 0`;
  const tops = sql.join(
    scope.ids.map((id) => sql`${id}`),
    sql`, `,
  );
  return sql`${departmentId} in (
    select below.id from departments as below join departments as top
    on below.path = top.path or substr(below.path, 1, length(top.path) + 1) = top.path || '/'
    where top.id in (${tops}))`;
}
