import { Command } from 'commander';
import { auditHead as readHead } from '#db/stores/proof/audit.ts';
import { headLine } from '#lib/flows/proof/head-file.ts';
import type { Cli } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';

export const auditHead = (cli: Cli): Command =>
  new Command('head').description(cli.t('about.auditHead')).action(async () => {
    const head = await withLedger(cli, ({ ctx }) => readHead(ctx.db));
    cli.print(head ? headLine(head) : cli.t('audit.none'));
  });
