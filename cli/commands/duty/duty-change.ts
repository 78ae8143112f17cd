import { Command } from 'commander';
import { DUTY_KINDS, isDutyKind } from '#lib/domain/ladder/duty.ts';
import { changeDuty } from '#lib/flows/alerts/change-duty.ts';
import { actorOf, type Cli, usage } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';

interface Options {
  kind: string;
  by?: string;
}

const dutyChange = (cli: Cli, act: 'add' | 'remove'): Command =>
  new Command(act)
    .description(cli.t(`about.dutyChange.${act}`))
    .argument('<employee-number>', cli.t('option.employeeNumber'))
    .option('--kind <kind>', cli.t('option.dutyKind'), DUTY_KINDS[0])
    .option('--by <name>', cli.t('option.by'))
    .action(async (employeeNumber: string, options: Options) => {
      const { kind } = options;
      if (!isDutyKind(kind)) throw usage(cli, 'dutyKind', { value: kind, kinds: DUTY_KINDS.join(', ') });
      const by = actorOf(options.by);
      await withLedger(cli, async ({ ctx }) => {
        const changed = await changeDuty(ctx, { kind, employeeNumber, act, by });
        cli.print(cli.t(changed ? `duty.${act}` : 'duty.same', { who: employeeNumber }));
      });
    });

export const dutyAdd = (cli: Cli): Command => dutyChange(cli, 'add');
export const dutyRemove = (cli: Cli): Command => dutyChange(cli, 'remove');
