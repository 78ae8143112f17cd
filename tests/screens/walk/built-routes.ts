import { readFileSync } from 'node:fs';
import type { Act } from '#lib/domain/access.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** What each page and route handler needs; one that is built and not named here fails the walk. */
export const PAGES: Record<string, Act | 'open' | 'anybody'> = {
  '/account': 'anybody',
  '/account/second-factor': 'anybody',
  '/accounts': 'account.manage',
  '/accounts/[login]': 'account.manage',
  '/audit': 'audit.see',
  '/board': 'board.see',
  '/board/[roundId]': 'board.see',
  '/board/[roundId]/answers': 'board.see',
  '/board/[roundId]/export': 'report.export',
  '/board/[roundId]/people': 'board.see',
  '/board/[roundId]/people/[personId]': 'person.see',
  '/board/[roundId]/team': 'reply.enter',
  '/board/[roundId]/urgent': 'board.see',
  '/board/wall': 'board.see',
  '/confirm': 'anybody',
  '/enter/[token]': 'open',
  '/notices': 'notice.write',
  '/guidelines': 'anybody',
  '/guidelines/[no]': 'notice.write',
  '/official-accounts': 'notice.write',
  '/recovery': 'board.see',
  '/recovery/ready': 'reply.enter',
  '/notices/[no]': 'notice.write',
  '/notices/[no]/edit': 'notice.write',
  '/notices/[no]/posts': 'notice.publish',
  '/notices/[no]/texts': 'notice.write',
  '/notices/new': 'notice.write',
  '/people': 'person.see',
  '/people/[personId]': 'person.see',
  '/people/check': 'roster.change',
  '/people/import': 'roster.change',
  '/people/import/[importId]': 'roster.change',
  '/people/pins': 'pin.issue',
  '/places': 'roster.change',
  '/rounds': 'round.see',
  '/rounds/[roundId]': 'round.see',
  '/rounds/[roundId]/report': 'report.export',
  '/rounds/[roundId]/report.csv': 'report.export',
  '/rounds/[roundId]/call': 'notice.write',
  '/rounds/[roundId]/call/poster': 'notice.write',
  '/rounds/[roundId]/messages': 'round.see',
  '/rounds/new': 'round.open',
  '/settings': 'settings.change',
  '/setup/[token]': 'open',
  '/sign-in': 'open',
  '/sign-in/away': 'open',
  '/sign-in/back': 'open',
  '/sign-in/second': 'open',
  '/system': 'settings.change',
  '/tray': 'tray.settle',
  '/icon.svg': 'open',
};

/** What each server action needs, by file and name; the same holds. */
export const ACTIONS: Record<string, Act | 'open' | 'anybody'> = {
  '(access)/_passkey/passkey-actions answerNewPasskey': 'anybody',
  '(access)/_passkey/passkey-actions answerPasskey': 'open',
  '(access)/_passkey/passkey-actions askNewPasskey': 'anybody',
  '(access)/_passkey/passkey-actions askPasskey': 'open',
  '(access)/account/second-factor/add-totp-now addTotpNow': 'anybody',
  '(access)/enter/[token]/enter-now enterNow': 'open',
  '(access)/setup/[token]/set-up-now setUpNow': 'open',
  '(access)/sign-in/back/come-back-now comeBackNow': 'open',
  '(access)/sign-in/sign-in-now proveSecondNow': 'open',
  '(access)/sign-in/sign-in-now signInNow': 'open',
  '(hq)/_frame/change-language changeLanguage': 'open',
  '(hq)/_frame/sign-out-now signOutNow': 'anybody',
  '(hq)/_person/enter-proxy enterProxy': 'reply.enter',
  '(hq)/_person/help-actions closeHelpNow': 'reply.enter',
  '(hq)/_person/help-actions takeUpNow': 'reply.enter',
  '(hq)/_person/mark-actions excludeNow': 'reply.enter',
  '(hq)/_person/mark-actions includeNow': 'reply.enter',
  '(hq)/_person/mark-actions recordDeathNow': 'death.enter',
  '(hq)/_person/mark-actions takeBackDeathNow': 'death.enter',
  '(hq)/account/change-password-now changePasswordNow': 'anybody',
  '(hq)/accounts/account-actions disableNow': 'account.manage',
  '(hq)/accounts/account-actions inviteNow': 'account.manage',
  '(hq)/accounts/account-actions resetNow': 'account.manage',
  '(hq)/accounts/account-actions setRolesNow': 'account.manage',
  '(hq)/confirm/confirm-now confirmNow': 'anybody',
  '(hq)/rounds/[roundId]/call/call-now callNow': 'notice.write',
  '(hq)/notices/_editor/save-notice saveNotice': 'notice.write',
  '(hq)/recovery/enter-desk-now enterDeskNow': 'notice.publish',
  '(hq)/recovery/enter-site-now enterSiteNow': 'reply.enter',
  '(hq)/official-accounts/account-actions askNow': 'notice.write',
  '(hq)/official-accounts/account-actions settleNow': 'notice.approve',
  '(hq)/notices/_posts/post-now postNow': 'notice.publish',
  '(hq)/notices/_posts/post-now settleNow': 'notice.publish',
  '(hq)/notices/_side/switch-counts switchCounts': 'notice.publish',
  '(hq)/notices/_steps/hand-back sendBackNow': 'notice.approve',
  '(hq)/notices/_steps/hand-back takeBackNow': 'notice.publish',
  '(hq)/notices/_steps/let-out approveNow': 'notice.approve',
  '(hq)/notices/_steps/let-out publishNow': 'notice.publish',
  '(hq)/notices/_texts/save-text saveText': 'notice.write',
  '(hq)/board/[roundId]/team/enter-team enterTeam': 'reply.enter',
  '(hq)/people/check/ask-now askNow': 'roster.change',
  '(hq)/people/import/import-actions importNow': 'roster.change',
  '(hq)/people/import/import-actions lookAtFile': 'roster.change',
  '(hq)/people/pins/issue-now issueNow': 'pin.issue',
  '(hq)/places/place-actions closePlaceNow': 'roster.change',
  '(hq)/places/place-actions saveDepartmentNow': 'roster.change',
  '(hq)/places/place-actions saveSiteNow': 'roster.change',
  '(hq)/rounds/[roundId]/_change/change-now changeNow': 'round.open',
  '(hq)/rounds/[roundId]/_change/change-now holdNow': 'round.close',
  '(hq)/rounds/new/step-round stepRound': 'round.open',
  '(hq)/settings/receive-test-now receiveTestNow': 'settings.change',
  '(hq)/settings/send-test-now sendTestNow': 'settings.change',
  '(hq)/tray/settle-now settleNow': 'tray.settle',
  '(hq)/tray/take-back-now takeBackNow': 'tray.settle',
};

/** Every page and route handler that Next has built. */
export function builtPages(): string[] {
  const manifest = readJson('.next/app-path-routes-manifest.json') as Record<string, string>;
  return Object.values(manifest).filter((path) => !path.startsWith('/_'));
}

export interface BuiltAction {
  id: string;
  name: string;
  /** As in ACTIONS. */
  key: string;
  /** Pages that it can be posted to. */
  pages: string[];
}

/** Every server action that Next has built. */
export function builtActions(): BuiltAction[] {
  const manifest = readJson('.next/server/server-reference-manifest.json') as {
    node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
  };
  const routes = readJson('.next/app-path-routes-manifest.json') as Record<string, string>;
  return Object.entries(manifest.node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: exportedName,
    key: `${filename.replace(/^app\/|\.ts$/g, '')} ${exportedName}`,
    pages: Object.keys(workers).flatMap((file) => routes[file.replace(/^app/, '')] ?? []),
  }));
}

export const buildId = (): string => readFileSync('.next/BUILD_ID', 'utf8').trim();
