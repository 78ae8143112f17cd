import { Command } from 'commander';
import { Problem } from '#lib/base/problem.ts';
import { importPins } from '#lib/flows/pins/import-pins.ts';
import { fileProblemText } from '#lib/text/file-problem-text.ts';
import { translate } from '#lib/text/translate.ts';
import { actorOf, type Cli, readNamed } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';

export const pinImport = (cli: Cli): Command =>
  new Command('import')
    .description(cli.t('about.pinImport'))
    .argument('<file>', cli.t('option.csv'))
    .option('--by <name>', cli.t('option.by'))
    .action(async (file: string, { by }: { by?: string }) => {
      const bytes = await readNamed(cli, file);
      const result = await withLedger(cli, ({ ctx }) => importPins(ctx, bytes, actorOf(by)));
      const sentence = fileProblemText(cli.language);
      for (const warning of result.warnings) cli.warn(cli.t('people.warning', { what: sentence(warning) }));
      if (result.kind === 'refused') {
        for (const problem of result.problems) cli.warn(sentence(problem));
        throw new Problem('file.has_problems', { n: result.problems.length });
      }
      cli.print(translate(cli.language, 'pins')('cli.imported', { n: result.count }));
    });
