import { pg } from './kit.pg.ts';
import { defineDirectEntries } from './tables/direct-entries.ts';
import { defineTables } from './tables/tables.ts';

export const {
  dataKeys,
  departments,
  sites,
  people,
  contactPoints,
  rounds,
  standings,
  tallies,
  messages,
  attempts,
  inbounds,
  raws,
  readings,
  reports,
  reportRounds,
  auditEntries,
  accounts,
  roleGrants,
  sessions,
  passkeys,
  recoveryCodes,
  accessLinks,
  notices,
  noticeRevisions,
  noticeActs,
  noticeShortTexts,
  publicRounds,
  publicCopies,
} = defineTables(pg);
export const { directEntries } = defineDirectEntries(pg);
