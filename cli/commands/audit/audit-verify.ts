import { Command } from 'commander';
import { headFile, readHeads } from '#lib/flows/proof/head-file.ts';
import { verifyAudit } from '#lib/flows/proof/verify-audit.ts';
import type { Cli } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';
import { tellBroken } from './tell-broken.ts';

const EX_DATAERR = 65;

export const auditVerify = (cli: Cli): Command =>
  new Command('verify')
    .description(cli.t('about.auditVerify'))
    .option('--heads <file>', cli.t('option.heads'))
    .action(async ({ heads }: { heads?: string }) => {
      const { broken, entries, reports, waiting } = await withLedger(cli, ({ ctx }) =>
        verifyAudit(ctx, readHeads(heads ?? headFile(ctx.core))),
      );
      if (broken) {
        cli.warn(tellBroken(cli, broken));
        cli.exitCode = EX_DATAERR;
        return;
      }
      cli.print(cli.t('audit.whole', { entries, reports }));
      if (waiting > 0) cli.print(cli.t('audit.waiting', { n: waiting }));
    });
