import { eq } from 'drizzle-orm';
import { newId } from '#lib/base/ids.ts';
import type { Grant } from '#lib/domain/access.ts';
import type { Db, Handle } from '../../db.ts';

export function grantsOf(db: Db, accountId: string, handle: Handle = db.read): Promise<Grant[]> {
  const { roleGrants } = db.t;
  return handle
    .select({ role: roleGrants.role, departmentId: roleGrants.departmentId })
    .from(roleGrants)
    .where(eq(roleGrants.accountId, accountId));
}

/** The account has these roles from now on, and no others. */
export async function replaceGrants(
  db: Db,
  tx: Handle,
  accountId: string,
  grants: readonly Grant[],
  now: Date,
): Promise<void> {
  const { roleGrants } = db.t;
  await tx.delete(roleGrants).where(eq(roleGrants.accountId, accountId));
  if (grants.length > 0)
    await tx.insert(roleGrants).values(grants.map((grant) => ({ id: newId(now), accountId, ...grant })));
}
