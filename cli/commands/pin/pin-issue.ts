import { Command } from 'commander';
import type { PinWish } from '#db/stores/people/pins.ts';
import { Problem } from '#lib/base/problem.ts';
import { issuePins } from '#lib/flows/pins/issue-pins.ts';
import { translate } from '#lib/text/translate.ts';
import { actorOf, type Cli } from '../../cli.ts';
import { table } from '../../table.ts';
import { withLedger } from '../../with-ledger.ts';
import { openCardsFile, writeCards } from './cards-file.ts';

interface Options {
  cards?: string;
  all?: boolean;
  by?: string;
}

export const pinIssue = (cli: Cli): Command =>
  described(cli, 'issue', cli.t('about.pinIssue')).action((numbers: string[], options: Options) =>
    issue(cli, { numbers: numbers.length > 0 ? numbers : null, onlyMissing: true }, options),
  );

export const pinReset = (cli: Cli): Command =>
  described(cli, 'reset', cli.t('about.pinReset'))
    .option('--all', cli.t('option.pinAll'))
    .action((numbers: string[], options: Options) => {
      if (numbers.length > 0 === (options.all === true)) {
        throw new Problem('usage.bad', { what: translate(cli.language, 'pins')('cli.whom') });
      }
      return issue(cli, { numbers: options.all ? null : numbers, onlyMissing: false }, options);
    });

const described = (cli: Cli, name: string, about: string): Command =>
  new Command(name)
    .description(about)
    .argument('[numbers...]', cli.t('option.pinNumbers'))
    .option('--cards <file>', cli.t('option.cards'))
    .option('--by <name>', cli.t('option.by'));

async function issue(cli: Cli, wish: PinWish, { cards, by }: Options): Promise<void> {
  const t = translate(cli.language, 'pins');
  const actor = actorOf(by);
  const file = cards === undefined ? null : await openCardsFile(cli, cards);
  await withLedger(cli, async ({ ctx }) => {
    const issued = await issuePins(ctx, wish, actor);
    if (file) await writeCards(file, issued, ctx.core);
    else if (issued.length > 0) {
      cli.print(table(issued.map(({ employeeNumber, pin, name }) => [employeeNumber, pin, name])));
    }
    cli.warn(issued.length === 0 ? t('cli.nobody') : t('cli.issued', { n: issued.length }));
    if (cards !== undefined) cli.warn(t('cli.written', { n: issued.length, file: cards }));
  });
}
