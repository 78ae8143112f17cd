import { Command } from 'commander';
import { type ReportRow, reportsOfPerson } from '#db/stores/ledger/reports.ts';
import { contactsOf, findPersonByNumber, type OpenContact, type PersonRow } from '#db/stores/people/people.ts';
import { extrasOf } from '#db/stores/people/person-words.ts';
import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Extras } from '#lib/domain/report.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { translate } from '#lib/text/translate.ts';
import type { Cli } from '../cli.ts';
import { momentIn } from '../moment.ts';
import { roadName } from '../road-name.ts';
import { table } from '../table.ts';
import { withLedger } from '../with-ledger.ts';

export const person = (cli: Cli): Command =>
  new Command('person')
    .description(cli.t('about.person'))
    .argument('<number>', cli.t('option.employeeNumber'))
    .option('--json', cli.t('option.json'))
    .action(async (number: string, { json }: { json?: boolean }) => {
      const found = await withLedger(cli, ({ ctx }) => lookUp(ctx, number));
      if (json) cli.json(asJson(found));
      else tell(cli, found);
    });

interface Found {
  person: PersonRow;
  department: string;
  site: string;
  contacts: OpenContact[];
  reports: (ReportRow & { extras: Extras })[];
  timeZone: string;
}

async function lookUp(ctx: Ctx, number: string): Promise<Found> {
  const person = await findPersonByNumber(ctx.db, number.normalize('NFKC').trim());
  if (!person) throw new Problem('entry.unknown_person', { employeeNumber: number });
  const department = (await listDepartments(ctx.db)).find(({ id }) => id === person.departmentId)?.path ?? '';
  const site = (await listSites(ctx.db)).find(({ id }) => id === person.siteId)?.name ?? '';
  const reports: Found['reports'] = [];
  for (const row of await reportsOfPerson(ctx.db, person.id))
    reports.push({ ...row, extras: await extrasOf(ctx.keys, row) });
  const contacts = await contactsOf(ctx.db, ctx.keys, [person.id]);
  return { person, department, site, contacts, reports, timeZone: ctx.core.timeZone };
}

function asJson({ person, department, site, contacts, reports }: Found) {
  const { employeeNumber, name, kana, language, active } = person;
  return {
    ...{ employeeNumber, name, kana, department, site, language, active },
    contacts: contacts.map(({ kind, address, badSince, badReason }) => ({ kind, address, badSince, badReason })),
    reports: reports.map(({ kind, status, proof, route, saidAt, receivedAt, enteredBy, reason, extras }) => ({
      ...{ kind, status, proof, route, saidAt, receivedAt, enteredBy, reason, extras },
    })),
  };
}

function tell(cli: Cli, { person, department, site, contacts, reports, timeZone }: Found): void {
  const moment = momentIn(timeZone);
  const common = translate(cli.language, 'common');
  const status = translate(cli.language, 'status');
  const left = person.active ? '' : ` ${cli.t('people.hasLeft')}`;
  cli.print(`${person.employeeNumber} ${person.name} (${department}, ${site})${left}`);
  cli.print(`\n${cli.t('person.contacts', { n: contacts.length })}`);
  const bad = ({ badSince, badReason }: OpenContact) =>
    badSince ? cli.t('person.bad', { at: moment(badSince), reason: badReason ?? '' }) : '';
  if (contacts.length > 0)
    cli.print(table(contacts.map((contact) => [`  ${contact.kind}`, contact.address, bad(contact)])));
  cli.print(`\n${cli.t('person.reports', { n: reports.length })}`);
  const rows = reports.map((report) => [
    `  ${moment(report.saidAt ?? report.receivedAt)}`,
    report.status ? status(report.status) : cli.t(`person.${report.kind}`),
    [roadName(cli.language, report.route), report.proof && `(${common(`proof.${report.proof}`)})`]
      .filter(Boolean)
      .join(' '),
    [report.enteredBy, report.extras.why, report.extras.place, report.extras.comment]
      .filter(Boolean)
      .join(' / ')
      .replaceAll('\n', ' '),
  ]);
  if (rows.length > 0) cli.print(table(rows));
}
