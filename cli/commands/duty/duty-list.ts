import { Command } from 'commander';
import { listDuties } from '#db/stores/duty/duties.ts';
import type { Cli } from '../../cli.ts';
import { table } from '../../table.ts';
import { withLedger } from '../../with-ledger.ts';

export const dutyList = (cli: Cli): Command =>
  new Command('list')
    .description(cli.t('about.dutyList'))
    .option('--json', cli.t('option.json'))
    .action(({ json }: { json?: boolean }) =>
      withLedger(cli, async ({ ctx }) => {
        const duties = await listDuties(ctx.db);
        if (json) {
          for (const { kind, employeeNumber, name, active } of duties) cli.json({ kind, employeeNumber, name, active });
        } else if (duties.length === 0) cli.print(cli.t('duty.none'));
        else {
          const left = (active: boolean) => (active ? '' : cli.t('people.hasLeft'));
          cli.print(
            table(
              duties.map(({ kind, employeeNumber, name, active }) => [
                cli.t(`duty.kind.${kind}`),
                employeeNumber,
                name,
                left(active),
              ]),
            ),
          );
        }
      }),
    );
