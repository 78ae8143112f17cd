import type { NoticeAudience } from '#lib/domain/notice/notice.ts';
import type { Language } from '#lib/domain/person.ts';
import type { DeskWords } from '#lib/domain/recovery/support-desk.ts';
import type { Kit } from '../kit.pg.ts';

export function defineSupportDesks(k: Kit) {
  /** Whom people ask for support; append-only, the newest row of a desk holds. */
  const supportDesks = k.table(
    'support_desks',
    {
      no: k.sequence('no'),
      deskId: k.text('desk_id').notNull(),
      audience: k.text('audience').$type<NoticeAudience>().notNull(),
      wording: k.json<Partial<Record<Language, DeskWords>>>('wording').notNull(),
      phone: k.text('phone').notNull(),
      mail: k.text('mail').notNull(),
      /** Readers are shown it no more. */
      closed: k.bool('closed').notNull().default(false),
      enteredBy: k.text('entered_by').notNull(),
      at: k.at('at').notNull(),
    },
    (t) => [k.index('support_desks_desk').on(t.deskId)],
  );
  return { supportDesks };
}
