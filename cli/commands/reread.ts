import { Command } from 'commander';
import { findPerson } from '#db/stores/people/people.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { type Rereading, reread as rereadAll, type Verdict } from '#lib/flows/reading/reread.ts';
import { translate } from '#lib/text/translate.ts';
import { wordWhy } from '#lib/text/word-why.ts';
import { actorOf, type Cli } from '../cli.ts';
import { momentIn } from '../moment.ts';
import { roadName } from '../road-name.ts';
import { withLedger } from '../with-ledger.ts';

interface Options {
  apply?: boolean;
  by?: string;
  json?: boolean;
}

export const reread = (cli: Cli): Command =>
  new Command('reread')
    .description(cli.t('about.reread'))
    .option('--apply', cli.t('option.apply'))
    .option('--by <name>', cli.t('option.by'))
    .option('--json', cli.t('option.json'))
    .action((options: Options) =>
      withLedger(cli, async ({ ctx }) => {
        const by = options.apply ? actorOf(options.by) : null;
        let n = 0;
        for await (const rereading of rereadAll(ctx, by)) {
          n += 1;
          if (options.json) cli.json(rereading);
          else await tell(cli, ctx, rereading);
        }
        if (!options.json)
          cli.print(cli.t(n === 0 ? 'reread.same' : by === null ? 'reread.wouldChange' : 'reread.changed', { n }));
      }),
    );

async function tell(
  cli: Cli,
  ctx: Ctx,
  { inboundId, route, receivedAt, before, after, step }: Rereading,
): Promise<void> {
  const at = momentIn(ctx.core.timeZone)(receivedAt);
  cli.print(`${inboundId}  ${at}  ${roadName(cli.language, route)}  ${cli.t(`reread.${step}`)}`);
  cli.print(`  ${cli.t('reread.before')} ${await inWords(cli, ctx, before)}`);
  cli.print(`  ${cli.t('reread.after')} ${await inWords(cli, ctx, after)}`);
}

async function inWords(cli: Cli, ctx: Ctx, { kind, status, personId, waits, why }: Verdict): Promise<string> {
  const says = translate(cli.language, 'status');
  const person = personId === null ? undefined : await findPerson(ctx.db, personId);
  const who = person ? `${person.employeeNumber} ${person.name}` : cli.t('reread.nobody');
  const what = status && !waits ? says(status) : waits ? says('needs_reading') : cli.t(`reread.kind.${kind}`);
  return [who, what, wordWhy(cli.language, why)].join('  ');
}
