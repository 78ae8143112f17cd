import { reportOfInbound } from '#db/stores/inbounds/rereads.ts';
import { reportsOfPerson } from '#db/stores/ledger/reports.ts';
import { findStandings } from '#db/stores/ledger/standings.ts';
import type { PersonRow } from '#db/stores/people/people.ts';
import { findRound, type RoundRow } from '#db/stores/rounds/rounds.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { STATUSES } from '#lib/domain/status.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import type { ImportedReplies } from '#lib/flows/import-replies/import-replies.ts';
import { translate } from '#lib/text/translate.ts';
import { wordWhy } from '#lib/text/word-why.ts';
import type { Cli } from './cli.ts';

/** Says what became of one answer that was entered, and where it shows. */
export async function tellOutcome(cli: Cli, ctx: Ctx, person: PersonRow, outcome: Outcome): Promise<void> {
  const who = `${person.employeeNumber} ${person.name}`;
  if (outcome.kind !== 'recorded') {
    const why = 'why' in outcome ? wordWhy(cli.language, outcome.why) : '';
    cli.print(cli.t('reply.waits', { who, why }));
    return;
  }
  const status = translate(cli.language, 'status');
  cli.print(cli.t('reply.recorded', { who, status: status(outcome.status) }));
  const standings = await coveredStandings(ctx, person.id);
  if (standings.length === 0) cli.warn(cli.t('reply.nowhere', { who }));
  for (const { round, bucket } of standings) {
    if (bucket === outcome.status) continue;
    cli.warn(cli.t('reply.staysAs', { title: round.wording[cli.language].title, bucket: status(bucket) }));
  }
}

/** How the person now stands in the rounds that the newest report counts for. */
async function coveredStandings({ db }: Ctx, personId: string): Promise<{ round: RoundRow; bucket: Bucket }[]> {
  const newest = (await reportsOfPerson(db, personId)).at(-1);
  const covered = newest?.inboundId ? await reportOfInbound(db, db.read, newest.inboundId) : null;
  const found: { round: RoundRow; bucket: Bucket }[] = [];
  for (const roundId of covered?.roundIds ?? []) {
    const round = await findRound(db, roundId);
    const [standing] = await findStandings(db, db.read, roundId, [personId]);
    if (round && standing) found.push({ round, bucket: standing.bucket });
  }
  return found;
}

/** Says how many answers of a file were, or would be, entered. */
export function tellEntered(cli: Cli, result: Exclude<ImportedReplies, { kind: 'refused' }>): void {
  const status = translate(cli.language, 'status');
  const { rows } = result;
  const byStatus = STATUSES.toReversed().map((one) => ({ one, n: rows.filter((row) => row.status === one).length }));
  const by = byStatus.flatMap(({ one, n }) => (n > 0 ? [`${status(one)} ${n}`] : [])).join(', ');
  if (result.kind === 'planned') {
    cli.print(cli.t('reply.planned', { n: rows.length, by }));
    return;
  }
  if (result.before === 0) cli.print(cli.t('reply.entered', { n: rows.length, by }));
  else cli.print(cli.t('reply.enteredBefore', { n: rows.length - result.before, before: result.before }));
  const waiting = result.outcomes.filter((outcome) => outcome.kind !== 'recorded').length;
  if (waiting > 0) cli.warn(cli.t('reply.someWait', { n: waiting }));
}
