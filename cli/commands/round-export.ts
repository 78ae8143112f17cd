import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Command, Option } from 'commander';
import { ALL } from '#lib/domain/access.ts';
import { EXPORT_FORMATS, type ExportFormat, exportRound } from '#lib/flows/export/export-round.ts';
import { translate } from '#lib/text/translate.ts';
import { actorOf, type Cli, pathNamed } from '../cli.ts';
import { roundNamed } from '../find-round.ts';
import { withLedger } from '../with-ledger.ts';

interface Options {
  format: ExportFormat;
  out?: string;
  by?: string;
}

/** Names and phone numbers: for nobody else at this machine. */
const OWN_EYES = 0o600;

export const roundExport = (cli: Cli): Command => {
  const t = translate(cli.language, 'export');
  return new Command('export')
    .description(t('about'))
    .argument('<round>', cli.t('option.round'))
    .addOption(new Option('--format <csv|xlsx>', t('format')).choices(EXPORT_FORMATS).default('csv'))
    .option('--out <file>', t('out'))
    .option('--by <name>', cli.t('option.by'))
    .action((name: string, { format, out, by }: Options) =>
      withLedger(cli, async ({ ctx }) => {
        const round = await roundNamed(ctx.db, name);
        const wish = { filter: { scope: ALL }, format, language: cli.language, by: actorOf(by) };
        const { bytes, written } = await exportRound(ctx, round.id, wish);
        // Safe: the web's streams and Node's types of them differ in name only.
        const source = Readable.fromWeb(bytes as ReadableStream<Uint8Array>);
        if (out === undefined) return pipeline(source, cli.terminal.stdout, { end: false });
        const path = pathNamed(cli, out);
        await pipeline(source, createWriteStream(path, { mode: OWN_EYES }));
        cli.print(t('done', { n: written(), path }));
      }),
    );
};
