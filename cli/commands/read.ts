import { Command } from 'commander';
import { Problem } from '#lib/base/problem.ts';
import { coreSpec } from '#lib/base/settings/core-settings.ts';
import { readSettings } from '#lib/base/settings.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import { quotableText } from '#lib/flows/wording/quotable-text.ts';
import { parseMime } from '#lib/mail/mime/parse-mime.ts';
import { readMail } from '#lib/mail/read-mail.ts';
import { type Cli, readNamed } from '../cli.ts';
import { explain } from '../explain.ts';
import { mailVerdict, tellVerdict } from '../mail-verdict.ts';

interface Options {
  json?: boolean;
  rounds?: boolean;
}

export const read = (cli: Cli): Command =>
  new Command('read')
    .description(cli.t('about.read'))
    .argument('<file...>', cli.t('option.eml'))
    .option('--rounds', cli.t('option.rounds'))
    .option('--json', cli.t('option.json'))
    .action(async (files: string[], { json, rounds }: Options) => {
      const sent = rounds ? await sentInRounds(cli) : ownWords(cli);
      for (const file of files) {
        const bytes = await bytesOf(cli, file);
        if (bytes === null) continue;
        const reading = await readMail(bytes, { envelopeFrom: envelopeSender(bytes), envelopeTo: [], ...sent });
        const verdict = mailVerdict(cli.language, file, reading);
        if (json) cli.json(verdict);
        else tellVerdict(cli, verdict);
      }
    });

/** A file has no envelope; the server that delivered it wrote the sender into Return-Path (RFC 5321 section 4.4), `<>` for none. */
function envelopeSender(bytes: Uint8Array): string {
  const { headers } = parseMime(bytes).root;
  return headers.has('return-path') ? headers.raw('return-path').replace(/[<>\s]/g, '') : 'unknown';
}

interface Sent {
  sent: string[];
  replyDomains: string[];
}

/** What stands in each of our mails, whatever the round: known without the database. */
function ownWords(cli: Cli): Sent {
  const core = readSettings('anpi', coreSpec, cli.env);
  const wording = { ja: { title: '', body: '' }, en: { title: '', body: '' } };
  const sent = LANGUAGES.flatMap((language) =>
    (['real', 'drill'] as const).map((kind) => quotableText(core, { kind, wording }, language)),
  );
  return { sent, replyDomains: [core.replyDomain] };
}

async function sentInRounds(cli: Cli): Promise<Sent> {
  const [{ withLedger }, { parseContext }] = await Promise.all([
    import('../with-ledger.ts'),
    import('#lib/flows/reading/parse-context.ts'),
  ]);
  const { sent, replyDomains } = await withLedger(cli, ({ ctx }) => parseContext(ctx));
  return { sent: [...sent], replyDomains: [...replyDomains] };
}

/** Null for a file that cannot be opened, which is told of; the others are read all the same. */
async function bytesOf(cli: Cli, file: string): Promise<Uint8Array | null> {
  try {
    return await readNamed(cli, file);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    cli.exitCode = explain(cli, error);
    return null;
  }
}
