import { findSite, isFilling, putSite } from '#db/stores/places/place-changes.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { placeName } from './place-name.ts';

export interface SiteChange {
  /** Null makes a new one. */
  id: string | null;
  name: string;
  /** JMA area codes, parted by blanks or commas. */
  areas: string;
  by: string;
}

/** Makes a site, renames it, or says in which of JMA's areas it lies. Throws `place.name_bad`, `place.name_taken`, `place.not_found`, `place.area_bad`, `round.filling`. */
export async function saveSite(ctx: Pick<Ctx, 'db' | 'clock'>, change: SiteChange): Promise<{ id: string }> {
  const { db } = ctx;
  const name = placeName(change.name);
  const areaCodes = areaCodesIn(change.areas);
  const now = ctx.clock.now();
  return db.write(async (tx) => {
    const known = change.id === null ? null : await findSite(db, tx, { id: change.id });
    if (known === undefined) throw new Problem('place.not_found');
    const taken = await findSite(db, tx, { name });
    if (taken && taken.id !== known?.id) throw new Problem('place.name_taken', { name });
    if (known && known.name !== name && (await isFilling(db, tx))) throw new Problem('round.filling');
    const id = known?.id ?? newId(now);
    await putSite(db, tx, { id, name, areaCodes });
    const before = known ? { name: known.name, areaCodes: known.areaCodes ?? [] } : null;
    const act = known ? 'site.change' : 'site.add';
    const details = { before, after: { name, areaCodes } };
    await recordAct(db, tx, { at: now, actor: change.by, act, subject: id, details });
    return { id };
  });
}

/** From 3 figures, as the areas of seismic intensity have (220), to 7, as towns have (0420200). */
const AREA = /^\d{3,7}$/;

function areaCodesIn(typed: string): string[] {
  const codes = typed
    .normalize('NFKC')
    .split(/[\s,、;]+/)
    .filter((code) => code !== '');
  const bad = codes.find((code) => !AREA.test(code));
  if (bad !== undefined) throw new Problem('place.area_bad', { code: bad.slice(0, 20) });
  return [...new Set(codes)];
}
