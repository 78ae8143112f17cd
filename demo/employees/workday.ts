import { setTimeout as pause } from 'node:timers/promises';
import type { DemoPerson } from '../company/person.ts';
import type { Mailboxes, ReceivedMail } from '../outside/mailboxes.ts';
import type { RelayedMail } from '../outside/relay.ts';
import type { ReceivedSms } from '../outside/telephones.ts';
import type { Pace } from '../pace.ts';
import type { Random } from '../random.ts';
import type { Roads } from '../roads/roads.ts';
import type { ReadPost } from '../timelines/follow-timelines.ts';
import type { Truth } from '../truth/truth.ts';
import { doAct, type SingleAct } from './do-act.ts';
import { failureReport, machineReply } from './letters.ts';
import { type Act, needsMail, needsPhone, needsPost } from './plan.ts';
import { teamFiles } from './team-files.ts';

export interface Workday {
  /** The round is open: those who wait for no mail begin. */
  begin(): void;
  /** A mail has been put into a mailbox. */
  onMail(mail: ReceivedMail): void;
  onSms(sms: ReceivedSms): void;
  /** A call is over; `thanked` when it recorded an answer. */
  onCall(person: DemoPerson, thanked: boolean): void;
  /** Those who read there come upon a post that tells where to answer. */
  onPost(post: ReadPost): void;
  /** The relay took a mail that it cannot deliver. */
  onUndeliverable(mail: RelayedMail, kind: 'bounces' | 'full'): void;
  /** How many people would still act on a mail, an SMS, a call or a post that has not come. */
  waiting(): number;
}

export interface WorkdayDeps {
  people: readonly DemoPerson[];
  mailboxes: Mailboxes;
  truth: Truth;
  pace: Pace;
  roads: Roads;
  chance: Random;
}

/** Reports of failure come at once or after a queue's first tries. */
const REPORT_WITHIN_MS = 2_000;

const isSingle = (act: Act): act is SingleAct => act.kind !== 'csv' && act.kind !== 'voice';

const beginsUnasked = (act: Act): boolean => !needsMail(act) && !needsPhone(act) && !needsPost(act);

/** What all employees do on this day, each by their own plan. */
export function createWorkday({ people, truth, pace, roads, chance }: WorkdayDeps): Workday {
  const reading = new Set(people.filter(({ plan }) => plan.automatic || plan.acts.some(needsMail)));
  const listening = new Set(people.filter(({ plan, phones }) => phones.length > 0 && plan.acts.some(needsPhone)));

  const following = new Set(people.filter(({ plan }) => plan.acts.some(needsPost)));

  const act = async (
    person: DemoPerson,
    mail: ReceivedMail | null,
    [first, ...rest]: readonly Act[],
  ): Promise<void> => {
    if (!first || !isSingle(first)) return;
    await doAct(first, { person, mail, roads, truth, chance: chance.about(`${person.employeeNumber} ${rest.length}`) });
    if (rest.length > 0) pace.later(() => act(person, mail, rest));
  };

  const answerByMachine = async (mail: ReceivedMail): Promise<void> => {
    const { from, to, raw } = machineReply(mail, chance.about(`machine ${mail.address}`));
    await roads.mail.send(from, to, raw);
    truth.machineAnswered(mail.person.employeeNumber);
  };

  const report = async (mail: RelayedMail, kind: 'bounces' | 'full'): Promise<void> => {
    const own = chance.about(`failure ${mail.address}`);
    await pause(own.int(REPORT_WITHIN_MS));
    const { from, to, raw } = failureReport(mail, kind, own);
    await roads.mail.send(from, to, raw);
    if (kind === 'bounces') truth.failed(mail.address);
  };

  return {
    begin: () => {
      for (const person of people) {
        const { acts, minutes } = person.plan;
        if (acts[0] && beginsUnasked(acts[0])) pace.after(minutes, () => act(person, null, acts));
      }
      for (const { minutes, enter } of teamFiles(people, roads, truth, chance)) pace.after(minutes, enter);
    },
    onMail: (mail) => {
      const { person } = mail;
      // What names no answer page asks nothing: an alert to those on duty.
      if (mail.link === '') return;
      // The first mail that comes is the one that is read; copies at other addresses are left alone.
      if (!reading.delete(person)) return;
      const { automatic, acts, minutes } = person.plan;
      if (automatic) pace.after(0, () => answerByMachine(mail));
      if (acts[0] && needsMail(acts[0])) pace.after(minutes, () => act(person, mail, acts));
    },
    onSms: (sms) => {
      const { person } = sms;
      const [act] = person.plan.acts;
      if (act?.kind !== 'sms' || !sms.text.includes('/r/') || !listening.delete(person)) return;
      const own = chance.about(`${person.employeeNumber} sms`);
      pace.after(person.plan.minutes, () =>
        doAct({ kind: 'sms', says: act.says }, { person, mail: null, sms, roads, truth, chance: own }),
      );
    },
    onCall: (person, thanked) => {
      const [act] = person.plan.acts;
      if (act?.kind !== 'voice' || !thanked || !listening.delete(person)) return;
      truth.said(person.employeeNumber, { road: 'voice', says: act.says, proved: true });
    },
    onPost: (post) => {
      for (const person of following) {
        const [act] = person.plan.acts;
        if (act?.kind !== 'public' || act.readAt !== post.timeline) continue;
        following.delete(person);
        const own = chance.about(`${person.employeeNumber} post`);
        pace.after(person.plan.minutes, () => doAct(act, { person, mail: null, post, roads, truth, chance: own }));
      }
    },
    onUndeliverable: (mail, kind) => pace.after(0, () => report(mail, kind)),
    // For whom a colleague has answered the mail may never go out.
    waiting: () =>
      [...reading, ...listening, ...following].filter(({ employeeNumber }) => truth.answersOf(employeeNumber) === 0)
        .length,
  };
}
