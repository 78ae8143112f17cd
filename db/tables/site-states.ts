import type { Openness } from '#lib/domain/recovery/site-state.ts';
import type { Kit } from '../kit.pg.ts';

export function defineSiteStates(k: Kit) {
  /** How a place of work is, as a manager entered it; append-only, the newest one holds. */
  const siteStates = k.table(
    'site_states',
    {
      no: k.sequence('no'),
      siteId: k.text('site_id').notNull(),
      openness: k.text('openness').$type<Openness>().notNull(),
      damage: k.text('damage').notNull(),
      fromAt: k.at('from_at').notNull(),
      enteredBy: k.text('entered_by').notNull(),
      at: k.at('at').notNull(),
    },
    (t) => [k.index('site_states_site').on(t.siteId)],
  );
  return { siteStates };
}
