import { Command } from 'commander';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import { parseLadder } from '#lib/flows/ladder/ladder-of.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { previewRound, type RoundPlan } from '#lib/flows/rounds/preview-round.ts';
import { describeSettings } from '#lib/wire.ts';
import { actorOf, type Cli } from '../cli.ts';
import { confirmRound } from '../confirm-round.ts';
import { readAudience } from '../read-audience.ts';
import { tellRoundPlan } from '../tell-round-plan.ts';
import { withLedger } from '../with-ledger.ts';

interface Options {
  title: string;
  titleEn?: string;
  body: string;
  bodyEn?: string;
  audience: string[];
  ladder?: string;
  drill: boolean;
  yes: boolean;
  dryRun: boolean;
  by?: string;
}

export const roundOpen = (cli: Cli): Command =>
  new Command('open')
    .description(cli.t('about.roundOpen'))
    .requiredOption('--title <text>', cli.t('option.title'))
    .option('--title-en <text>', cli.t('option.titleEn'))
    .option('--body <text>', cli.t('option.body'), '')
    .option('--body-en <text>', cli.t('option.bodyEn'))
    .option('--audience <conditions>', cli.t('option.audience'), (one: string, more: string[]) => [...more, one], [])
    .option('--ladder <steps>', cli.t('option.ladder'))
    .option('--drill', cli.t('option.drill'), false)
    .option('--dry-run', cli.t('option.dryRun'), false)
    .option('--yes', cli.t('option.yes'), false)
    .option('--by <name>', cli.t('option.by'))
    .action((options: Options) => open(cli, options));

async function open(cli: Cli, options: Options): Promise<void> {
  const { title, titleEn = title, body, bodyEn = body } = options;
  const audience = readAudience(cli, options.audience);
  const kind = options.drill ? 'drill' : 'real';
  const wording = { ja: { title, body }, en: { title: titleEn, body: bodyEn } };
  const ladder = options.ladder === undefined ? {} : { ladder: parseLadder(options.ladder) };
  const plan: RoundPlan = { kind, wording, audience, ...ladder };
  const by = actorOf(options.by);
  await withLedger(cli, async ({ ctx }) => {
    const preview = await previewRound(ctx, plan);
    tellRoundPlan(cli, plan, preview, ctx.core.timeZone, options.dryRun);
    if (preview.people === 0) throw new Problem('round.empty_audience');
    if (!describeSettings(cli.env).some((part) => part.kind === 'channel' && part.configured))
      cli.warn(cli.t('round.noChannel'));
    if (options.dryRun) return;
    if (!options.yes) await confirmRound(cli, kind, preview.people);
    const id = await openRound(ctx, plan, by);
    await fillRounds(ctx);
    const round = await findRound(ctx.db, id);
    const address = `${ctx.core.publicUrl}/rounds/${id}`;
    cli.print(cli.t('round.opened', { no: String(round?.no), id, people: preview.people, address }));
  });
}
