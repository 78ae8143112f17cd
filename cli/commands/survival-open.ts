import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { Problem } from '#lib/base/problem.ts';
import { openSurvival } from '#lib/base/secrets/survival-seal.ts';
import { translate } from '#lib/text/translate.ts';
import { type Cli, pathNamed, readNamed } from '../cli.ts';

/** Names and phone numbers: for nobody else at this machine. */
const OWN_EYES = 0o600;

/** Needs the file and the passphrase only: no database, no master key. */
export const survivalOpen = (cli: Cli): Command => {
  const t = translate(cli.language, 'survival');
  return new Command('survival-open')
    .description(cli.t('about.survival-open'))
    .argument('<file>', t('file'))
    .option('--out <file>', t('out'))
    .action(async (file: string, { out }: { out?: string }) => {
      const passphrase = cli.env.SURVIVAL_KEY;
      if (!passphrase) throw new Problem('usage.bad', { what: t('noKey') });
      const plain = await openSurvival(passphrase, await readNamed(cli, file));
      if (out === undefined) cli.terminal.stdout.write(plain);
      else await writeFile(pathNamed(cli, out), plain, { mode: OWN_EYES });
    });
};
