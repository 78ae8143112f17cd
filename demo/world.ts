import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foundCompany } from './company/company.ts';
import type { DemoPerson } from './company/person.ts';
import { createWorkday, type Workday } from './employees/workday.ts';
import { createMailboxes, type Mailboxes, type ReceivedMail } from './outside/mailboxes.ts';
import type { RelayedMail } from './outside/relay.ts';
import { openRelays, type Relays } from './outside/relays.ts';
import { openTelephones } from './outside/telephones.ts';
import type { Pace } from './pace.ts';
import { random } from './random.ts';
import { openRoads, type Roads } from './roads/roads.ts';
import { rosterCsv } from './roster-csv.ts';
import { anpi } from './site/anpi.ts';
import { launchServer } from './site/server.ts';
import { prepareSite, type Site } from './site/site.ts';
import { followTimelines } from './timelines/follow-timelines.ts';
import { openTimelines, type Timelines } from './timelines/open-timelines.ts';
import { createTruth, type Truth } from './truth/truth.ts';
import { type Called, callToAnswer } from './viewer/call-to-answer.ts';
import { type Desk, takeDesk } from './viewer/desk.ts';
import { createDutyDesk, type DutyDesk, putOnDuty } from './viewer/duty.ts';
import { openRound } from './viewer/open-round.ts';
import { writeNotice } from './viewer/write-notice.ts';

export interface WorldOptions {
  people: number;
  seed: string;
  folder: string;
  /** The web server's; the next free one is taken when it is in use. Null for any port, where no person will look. */
  port: number | null;
  /** Of the first timeline; the others follow. Null likewise. */
  timelinePort: number | null;
  pace: Pace;
  /** Whom a round asks by which way, and when. */
  ladder: string;
  /** Whether those on duty take up the calls for help that they are told of. */
  dutyTakesUp: boolean;
  tell(line: string): void;
  /** Something in the simulation, or the server itself, broke. */
  onError(error: unknown): void;
  /** Takes what has to be stopped at the end, as soon as it runs. */
  atEnd(stop: () => Promise<void>): void;
}

/** A company, its mail relays, its telephones, a running Anpi with the roster in it, and employees who are ready to answer. */
export interface World {
  people: readonly DemoPerson[];
  site: Site;
  desk: Desk;
  truth: Truth;
  relays: Relays;
  mailboxes: Mailboxes;
  roads: Roads;
  workday: Workday;
  timelines: Timelines;
  /** Opens the round as an operator would; gives its id. */
  ask(): Promise<string>;
  /** Calls on everybody to answer it, in public. */
  call(roundId: string): Promise<Called>;
}

/** After mails for so many of all people the first relay fails. */
const FIRST_SHARE = 0.6;

/** Builds everything anew in an emptied folder and starts it. */
export async function createWorld(options: WorldOptions): Promise<World> {
  const { pace, tell, onError, atEnd } = options;
  const chance = random(options.seed);
  const people = foundCompany(options.people, chance);
  const truth = createTruth(people);
  const mailboxes = createMailboxes(people);
  const fates = new Map(people.flatMap(({ mails }) => mails.map(({ address, fate }) => [address, fate] as const)));
  let workday: Workday | null = null;
  let onDuty: DutyDesk | null = null;

  const onTaken = (mail: RelayedMail): void => {
    truth.took(mail.address);
    const fate = fates.get(mail.address);
    // Nobody answers a machine's note, and no server reports that it failed (RFC 5321 4.5.5).
    const note = mail.envelopeFrom === '';
    if (fate === 'bounces' || fate === 'full') {
      if (!note) workday?.onUndeliverable(mail, fate);
    } else {
      const read = (received: ReceivedMail): void => {
        if (note) return;
        workday?.onMail(received);
        onDuty?.onMail(received);
      };
      mailboxes.deliver(mail.address, mail.raw).then(read, onError);
    }
  };

  const fateOf = (address: string) => fates.get(address);
  const relays = await openRelays(
    { fateOf, onTaken, onRefused: truth.failed },
    Math.round(people.length * FIRST_SHARE),
  );
  atEnd(relays.stop);
  const telephones = await openTelephones({
    people,
    chance,
    onSms: (sms) => {
      truth.took(sms.phone);
      workday?.onSms(sms);
    },
    onCall: (person, phone, thanked) => {
      truth.took(phone);
      workday?.onCall(person, thanked);
    },
  });
  atEnd(telephones.stop);
  const { twilio } = telephones;
  const timelines = await openTimelines(options.timelinePort, truth.broughtBy);
  atEnd(timelines.stop);
  const site = await prepareSite(options.folder, options.port, {
    relayPorts: relays.ports,
    twilio,
    outletSettings: timelines.settings,
    ladder: options.ladder,
  });
  twilio.setInboundUrl(`${site.url}/hooks/sms`);
  const server = launchServer(site, onError);
  atEnd(server.stop);
  await server.ready;
  const roster = join(site.folder, 'roster.csv');
  writeFileSync(roster, rosterCsv(people));
  await anpi(site, 'people', 'import', roster, '--by', '人事部');
  tell(`${people.length} people imported from ${roster}`);
  const desk = await takeDesk(site);
  await putOnDuty(site, people);
  await writeNotice(site.url, desk);
  if (options.dutyTakesUp) onDuty = createDutyDesk(desk, pace);
  const roads = openRoads(site, desk, await anpi(site, 'pin', 'issue', '--by', '人事部'), twilio);
  atEnd(async () => roads.close());
  atEnd(async () => pace.stop());
  workday = createWorkday({ people, mailboxes, truth, pace, roads, chance });
  atEnd(followTimelines(timelines.urls, workday.onPost, onError));
  return {
    people,
    site,
    desk,
    truth,
    relays,
    mailboxes,
    roads,
    workday,
    timelines,
    ask: () => openRound(site),
    call: (roundId) => callToAnswer(site.url, roundId, desk),
  };
}
