import { type PinHolder, preparePins } from '#db/stores/people/pins.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { pinDigest } from '#lib/base/secrets/pin-digest.ts';
import type { Ctx } from '../ctx.ts';

/** So many names of those whose PIN was given stand in the audit; of more only how many they were. */
const MOST_NAMED = 50;

/** Keeps the digests of PINs and notes who gave them out, in one commit. */
export async function writePins(
  { db, keys, clock }: Pick<Ctx, 'db' | 'keys' | 'clock'>,
  given: readonly (Pick<PinHolder, 'id' | 'employeeNumber' | 'issuedAt'> & { pin: string })[],
  { act, by }: { act: 'pin.issue' | 'pin.import'; by: string },
): Promise<void> {
  if (given.length === 0) return;
  const at = clock.now();
  const rows = given.map(({ id, employeeNumber, issuedAt, pin }) => ({
    id,
    digest: pinDigest(keys.master, employeeNumber, pin),
    issuedAt: at,
    changedAt: issuedAt === null ? null : at,
  }));
  const write = preparePins(db, rows);
  const people = given.length <= MOST_NAMED ? given.map(({ employeeNumber }) => employeeNumber) : [];
  await db.write(async (tx) => {
    await write(tx);
    await recordAct(db, tx, { at, actor: by, act, subject: 'pins', details: { count: given.length, people } });
  });
}
