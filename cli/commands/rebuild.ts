import { Command } from 'commander';
import { findPerson } from '#db/stores/people/people.ts';
import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { type RoundRow, startedRounds } from '#db/stores/rounds/rounds.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { rebuild as rebuildRound, recount } from '#lib/flows/ledger/rebuild.ts';
import type { Difference } from '#lib/flows/ledger/rebuild-differences.ts';
import { actorOf, type Cli } from '../cli.ts';
import { roundNamed } from '../find-round.ts';
import { withLedger } from '../with-ledger.ts';

const EX_DATAERR = 65;

interface Options {
  fix?: boolean;
  by?: string;
  json?: boolean;
}

export const rebuild = (cli: Cli): Command =>
  new Command('rebuild')
    .description(cli.t('about.rebuild'))
    .argument('[round]', cli.t('option.roundOptional'))
    .option('--fix', cli.t('option.fix'))
    .option('--by <name>', cli.t('option.by'))
    .option('--json', cli.t('option.json'))
    .action((name: string | undefined, options: Options) =>
      withLedger(cli, async ({ ctx }) => {
        const rounds = name === undefined ? await startedRounds(ctx.db) : [await roundNamed(ctx.db, name)];
        for (const round of rounds) await rebuildOne(cli, ctx, round, options);
        if (rounds.length === 0) cli.print(cli.t('round.none'));
      }),
    );

async function rebuildOne(
  cli: Cli,
  ctx: Ctx,
  round: RoundRow,
  { fix = false, by, json = false }: Options,
): Promise<void> {
  const differences = fix ? await rebuildRound(ctx, round.id, actorOf(by)) : await recount(ctx, round.id);
  if (differences.length > 0 && !fix) cli.exitCode = EX_DATAERR;
  if (json) {
    cli.json({ round: round.no, roundId: round.id, fixed: fix && differences.length > 0, differences });
    return;
  }
  const word = wording(cli, ctx);
  for (const difference of differences) cli.print(`  ${await word(difference)}`);
  const key = differences.length === 0 ? 'equal' : fix ? 'fixed' : 'differs';
  cli.print(cli.t(`rebuild.${key}`, { no: String(round.no), n: differences.length }));
}

function wording(cli: Cli, ctx: Ctx): (difference: Difference) => Promise<string> {
  const places = Promise.all([listDepartments(ctx.db), listSites(ctx.db)]);
  return async (difference) => {
    const { stored, counted } = difference;
    if (difference.kind === 'standing') {
      const person = await findPerson(ctx.db, difference.personId);
      const who = person ? `${person.employeeNumber} ${person.name}` : difference.personId;
      return cli.t('rebuild.standing', { who, field: difference.field, stored, counted });
    }
    const [departments, sites] = await places;
    const department = departments.find(({ id }) => id === difference.departmentId)?.path ?? difference.departmentId;
    const site = sites.find(({ id }) => id === difference.siteId)?.name ?? difference.siteId;
    const measure = difference.measure === 'first_answer' ? `first_answer +${difference.minute}` : difference.measure;
    return cli.t('rebuild.tally', { place: `${department}, ${site}`, measure, stored, counted });
  };
}
