import { insertSiteState } from '#db/stores/notices/site-states.ts';
import { listSites } from '#db/stores/people/places.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Openness } from '#lib/domain/recovery/site-state.ts';
import type { Ctx } from '../ctx.ts';

export interface SiteEntry {
  siteId: string;
  openness: Openness;
  /** What is damaged, in a few words; may be empty. */
  damage: string;
  /** From when it holds. */
  fromAt: Date;
}

const LONGEST = 500;

/** Says how a place of work is; what was said before stays in the history. Throws `round.unknown_site`. */
export async function enterSiteState(ctx: Ctx, entry: SiteEntry, by: string): Promise<void> {
  const { siteId, openness, fromAt } = entry;
  const site = (await listSites(ctx.db)).find(({ id }) => id === siteId);
  if (!site) throw new Problem('round.unknown_site', { site: siteId });
  const at = ctx.clock.now();
  const damage = entry.damage.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  await ctx.db.write(async (tx) => {
    await insertSiteState(ctx.db, tx, { siteId, openness, damage, fromAt, enteredBy: by, at });
    await recordAct(ctx.db, tx, { at, actor: by, act: 'site.enter', subject: siteId, details: { openness } });
  });
}
