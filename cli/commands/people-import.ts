import { Command } from 'commander';
import { Problem } from '#lib/base/problem.ts';
import { type ImportResult, importPeople } from '#lib/flows/import-people/import-people.ts';
import { fileProblemText } from '#lib/text/file-problem-text.ts';
import { actorOf, type Cli, readNamed } from '../cli.ts';
import { tellPlan } from '../tell-plan.ts';
import { withLedger } from '../with-ledger.ts';

interface Options {
  dryRun?: boolean;
  allowLeavers?: boolean;
  all?: boolean;
  by?: string;
}

export const peopleImport = (cli: Cli): Command =>
  new Command('import')
    .description(cli.t('about.peopleImport'))
    .argument('<file>', cli.t('option.csv'))
    .option('--dry-run', cli.t('option.dryRun'))
    .option('--allow-leavers', cli.t('option.allowLeavers'))
    .option('--all', cli.t('option.all'))
    .option('--by <name>', cli.t('option.by'))
    .action(async (file: string, options: Options) => {
      const { dryRun = false, allowLeavers = false } = options;
      const bytes = await readNamed(cli, file);
      const by = actorOf(options.by);
      const result = await withLedger(cli, ({ ctx }) => importPeople(ctx, bytes, { dryRun, by, allowLeavers }));
      tell(cli, result, options);
    });

function tell(cli: Cli, { kind, plan, problems, warnings }: ImportResult, { all = false, dryRun }: Options): void {
  const sentence = fileProblemText(cli.language);
  for (const warning of warnings) cli.warn(cli.t('people.warning', { what: sentence(warning) }));
  if (kind !== 'refused' || dryRun) tellPlan(cli, plan, all);
  for (const problem of problems) cli.warn(sentence(problem));
  if (kind === 'refused') throw new Problem('file.has_problems', { n: problems.length });
  cli.print(cli.t(kind === 'planned' ? 'people.planned' : 'people.imported'));
}
