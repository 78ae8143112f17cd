import { Command } from 'commander';
import { firstBrokenAct } from '#db/stores/audit.ts';
import type { Cli } from '../cli.ts';
import { withLedger } from '../with-ledger.ts';

const EX_DATAERR = 65;

export const auditVerify = (cli: Cli): Command =>
  new Command('verify').description(cli.t('about.auditVerify')).action(async () => {
    const broken = await withLedger(cli, ({ ctx }) => firstBrokenAct(ctx.db));
    if (broken === null) {
      cli.print(cli.t('audit.whole'));
      return;
    }
    cli.warn(cli.t('audit.broken', { no: String(broken) }));
    cli.exitCode = EX_DATAERR;
  });
