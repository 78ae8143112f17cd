import { Command } from 'commander';
import { Problem } from '#lib/base/problem.ts';
import { namedHolders } from '#lib/flows/pins/named-holders.ts';
import { translate } from '#lib/text/translate.ts';
import type { Cli } from '../../cli.ts';
import { withLedger } from '../../with-ledger.ts';
import { openCardsFile, writeCards } from './cards-file.ts';

export const pinPrint = (cli: Cli): Command =>
  new Command('print')
    .description(cli.t('about.pinPrint'))
    .argument('[numbers...]', cli.t('option.pinNumbers'))
    .option('--cards <file>', cli.t('option.cards'))
    .action(async (numbers: string[], { cards }: { cards?: string }) => {
      const t = translate(cli.language, 'pins');
      if (cards === undefined) throw new Problem('usage.bad', { what: t('cli.noCards') });
      const file = await openCardsFile(cli, cards);
      await withLedger(cli, async ({ ctx }) => {
        const wish = { numbers: numbers.length > 0 ? numbers : null, onlyMissing: false };
        const holders = await namedHolders(ctx.db, wish);
        await writeCards(
          file,
          holders.map((holder) => ({ ...holder, pin: null })),
          ctx.core,
        );
        cli.warn(t('cli.written', { n: holders.length, file: cards }));
      });
    });
