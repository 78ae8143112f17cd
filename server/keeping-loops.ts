import { askDueChecks } from '#lib/flows/contacts/ask-due-checks.ts';
import { dropUploads } from '#lib/flows/import-people/under-way/hold-upload.ts';
import { askOwners } from '#lib/flows/official-accounts/ask-owners.ts';
import { chainReports } from '#lib/flows/proof/chain-reports.ts';
import { layDownHead } from '#lib/flows/proof/head-file.ts';
import { watchAudit } from '#lib/flows/proof/watch-audit.ts';
import { keepRetention } from '#lib/flows/retention/keep-retention.ts';
import { createBoardMails } from '#lib/flows/survival/mail-board.ts';
import { createSurvivalCopy } from '#lib/flows/survival/write-survival-copy.ts';
import type { Wired } from '#lib/wire.ts';
import { createLoop, type Loop } from './loop.ts';

const SURVIVAL_MS = 60_000;
const CHAIN_MS = 1_000;
const HEAD_MS = 10 * 60_000;
const RETENTION_MS = 60 * 60_000;
const CHECK_MS = 6 * 60 * 60_000;
const OWNERS_MS = 60 * 60_000;
const CONTACTS_MS = 60 * 60_000;
const UPLOADS_MS = 60_000;

/** What keeps the record provable, nothing longer than it may be kept, the register of accounts and the contact points true. */
export const keepingLoops = ({ ctx, entries }: Wired): Loop[] => [
  createLoop(ctx.log, 'chain', CHAIN_MS, () => chainReports(ctx)),
  createLoop(ctx.log, 'chain head', HEAD_MS, async () => void (await layDownHead(ctx))),
  createLoop(ctx.log, 'retention', RETENTION_MS, () => keepRetention(ctx, entries)),
  createLoop(ctx.log, 'audit check', CHECK_MS, () => watchAudit(ctx)),
  createLoop(ctx.log, 'official accounts', OWNERS_MS, () => askOwners(ctx)),
  createLoop(ctx.log, 'contact checks', CONTACTS_MS, async () => void (await askDueChecks(ctx))),
  createLoop(ctx.log, 'roster files', UPLOADS_MS, () => dropUploads(ctx)),
  ...(ctx.core.survivalMailTo.length > 0
    ? [createLoop(ctx.log, 'board mails', SURVIVAL_MS, createBoardMails(ctx))]
    : []),
  ...(ctx.core.survivalDir
    ? [
        createLoop(
          ctx.log,
          'survival copy',
          SURVIVAL_MS,
          createSurvivalCopy(ctx, ctx.core.survivalDir, ctx.core.survivalKey),
        ),
      ]
    : []),
];
