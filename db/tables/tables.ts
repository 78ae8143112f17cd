import type { Kit } from '../kit.pg.ts';
import { defineAccess } from './access.ts';
import { defineAlerts } from './alerts.ts';
import { defineAnswerCalls } from './answer-calls.ts';
import { defineAudit } from './audit.ts';
import { defineClimbs } from './climbs.ts';
import { defineContactLinks } from './contact-links.ts';
import { defineGuidelineReads } from './guideline-reads.ts';
import { defineHealth } from './health.ts';
import { defineInbounds } from './inbounds.ts';
import { defineKeys } from './keys.ts';
import { defineMessages } from './messages.ts';
import { defineNotices } from './notices.ts';
import { defineOfficialAccounts } from './official-accounts.ts';
import { definePeople } from './people.ts';
import { definePins } from './pins.ts';
import { definePosts } from './posts.ts';
import { definePublicPage } from './public-page.ts';
import { defineReportAnswers } from './report-answers.ts';
import { defineReports } from './reports.ts';
import { defineRosterImports } from './roster-imports.ts';
import { defineRounds } from './rounds.ts';
import { defineSending } from './sending.ts';
import { defineSiteStates } from './site-states.ts';
import { defineSupportDesks } from './support-desks.ts';

/** The whole ledger, written once for both dialects. */
export function defineTables(k: Kit) {
  return {
    ...defineKeys(k),
    ...definePeople(k),
    ...defineContactLinks(k),
    ...defineRosterImports(k),
    ...defineRounds(k),
    ...defineMessages(k),
    ...defineSending(k),
    ...defineClimbs(k),
    ...defineAlerts(k),
    ...defineInbounds(k),
    ...defineReports(k),
    ...defineReportAnswers(k),
    ...defineAudit(k),
    ...defineHealth(k),
    ...defineNotices(k),
    ...definePins(k),
    ...definePublicPage(k),
    ...definePosts(k),
    ...defineAnswerCalls(k),
    ...defineOfficialAccounts(k),
    ...defineSiteStates(k),
    ...defineSupportDesks(k),
    ...defineGuidelineReads(k),
    ...defineAccess(k),
  };
}

export interface Tables extends ReturnType<typeof defineTables> {}
