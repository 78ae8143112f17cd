import type { AccountState, Network } from '#lib/domain/official-account/official-account.ts';
import type { Kit } from '../kit.pg.ts';

export function defineOfficialAccounts(k: Kit) {
  /** Every account that speaks for the company, and those that were asked for. */
  const officialAccounts = k.table(
    'official_accounts',
    {
      id: k.text('id').primaryKey(),
      network: k.text('network').$type<Network>().notNull(),
      handle: k.text('handle').notNull(),
      /** The handle as a hurried eye reads it: what looks alike is the same. */
      skeleton: k.text('skeleton').notNull(),
      address: k.text('address').notNull(),
      department: k.text('department').notNull(),
      ownerNumber: k.text('owner_number').notNull(),
      deputyNumber: k.text('deputy_number').notNull(),
      purpose: k.text('purpose').notNull(),
      /** A day, as in 2026-11-23. */
      openedOn: k.text('opened_on'),
      state: k.text('state').$type<AccountState>().notNull(),
      askedBy: k.text('asked_by').notNull(),
      askedAt: k.at('asked_at').notNull(),
      decidedBy: k.text('decided_by'),
      decidedAt: k.at('decided_at'),
      /** When somebody last said that it is still ours. */
      checkedAt: k.at('checked_at'),
      checkedBy: k.text('checked_by'),
      /** When owner and deputy were last asked by mail whether it is. */
      checkAskedAt: k.at('check_asked_at'),
      /** When one of them said that it is not; headquarters settles it. */
      doubtedAt: k.at('doubted_at'),
      doubtedBy: k.text('doubted_by'),
    },
    (t) => [k.uniqueIndex('official_accounts_handle').on(t.network, t.handle)],
  );
  return { officialAccounts };
}
