import { Command } from 'commander';
import { Problem } from '#lib/base/problem.ts';
import { readDateTime } from '#lib/base/time/date-time.ts';
import { zoneOffset } from '#lib/base/time/zone-offset.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { enterReply } from '#lib/flows/import-replies/enter-reply.ts';
import { importReplies } from '#lib/flows/import-replies/import-replies.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fileProblemText } from '#lib/text/file-problem-text.ts';
import { actorOf, type Cli, readNamed, usage } from '../cli.ts';
import { tellEntered, tellOutcome } from '../tell-outcome.ts';
import { withLedger } from '../with-ledger.ts';

interface Options {
  employee?: string;
  status?: string;
  file?: string;
  by?: string;
  comment?: string;
  reason?: string;
  saidAt?: string;
  dryRun?: boolean;
}

export const reply = (cli: Cli): Command =>
  new Command('reply')
    .description(cli.t('about.reply'))
    .option('--employee <number>', cli.t('option.employee'))
    .option('--status <word>', cli.t('option.status'))
    .option('--by <name>', cli.t('option.byFor'))
    .option('--comment <text>', cli.t('option.comment'))
    .option('--said-at <time>', cli.t('option.saidAt'))
    .option('--reason <text>', cli.t('option.reason'))
    .option('--file <file>', cli.t('option.file'))
    .option('--dry-run', cli.t('option.dryRun'))
    .action(async (options: Options) => {
      const { employee, status, file } = options;
      const one = employee !== undefined && status !== undefined;
      if (one === (file !== undefined)) throw usage(cli, 'oneOrFile');
      if (!options.by) throw new Problem('entry.who_missing');
      const by = actorOf(options.by);
      if (file !== undefined) await enterFile(cli, file, by, options.dryRun ?? false);
      else await enterOne(cli, { ...options, employee: employee ?? '', status: status ?? '' }, by);
    });

async function enterOne(cli: Cli, options: Options & { employee: string; status: string }, by: string): Promise<void> {
  const { employee, status, comment = null, reason = null } = options;
  await withLedger(cli, async ({ ctx }) => {
    const saidAt = options.saidAt === undefined ? null : readSaidAt(cli, ctx, options.saidAt);
    const typed = { employeeNumber: employee, status, by, comment, reason, saidAt };
    const { person, outcome } = await enterReply(ctx, createTake(ctx)('cli'), typed);
    await tellOutcome(cli, ctx, person, outcome);
  });
}

function readSaidAt(cli: Cli, ctx: Ctx, value: string): Date {
  const now = ctx.clock.now();
  const saidAt = readDateTime(value, zoneOffset(ctx.core.timeZone, now));
  if (!saidAt) throw usage(cli, 'saidAt', { value });
  if (saidAt > now) throw usage(cli, 'saidAtFuture', { value });
  return saidAt;
}

async function enterFile(cli: Cli, file: string, by: string, dryRun: boolean): Promise<void> {
  const bytes = await readNamed(cli, file);
  await withLedger(cli, async ({ ctx }) => {
    const result = await importReplies(ctx, createTake(ctx)('csv'), bytes, { by, dryRun });
    const sentence = fileProblemText(cli.language);
    for (const warning of result.warnings) cli.warn(cli.t('people.warning', { what: sentence(warning) }));
    if (result.kind === 'refused') {
      for (const problem of result.problems) cli.warn(sentence(problem));
      throw new Problem('file.has_problems', { n: result.problems.length });
    }
    tellEntered(cli, result);
  });
}
