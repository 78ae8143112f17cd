import type { DemoPerson } from '../company/person.ts';
import { dialled } from '../company/phone-book.ts';
import type { TimelineName } from '../timelines/timeline.ts';
import { type Belief, believe, type Place, type Utterance } from './believe.ts';

type Posted = 'nothing yet' | 'taken' | 'failed';

/** What really happened, kept by the simulation beside the program and told by nobody else. */
export interface Truth {
  /** A relay took a mail to this address, or the telephone provider an SMS or a call to this number. */
  took(contact: string): void;
  /** Refused by the relay, or taken and later reported back as gone. */
  failed(contact: string): void;
  /** After the road's acknowledgement. */
  said(employeeNumber: string, utterance: Utterance): void;
  machineAnswered(employeeNumber: string): void;
  beliefs(): ReadonlyMap<string, Belief>;
  /** People of whom at least one mail, SMS or call was taken. */
  handedOver(): number;
  /** People who came because of a post there. */
  broughtBy(timeline: TimelineName): number;
  /** How many answers were acknowledged. */
  answersOf(employeeNumber: string): number;
  /** Answers and machines' answers together. */
  arrivalsOf(employeeNumber: string): number;
}

interface Life {
  person: DemoPerson;
  said: Utterance[];
  machine: boolean;
}

const contactsOf = ({ mails, phones }: DemoPerson): string[] => [
  ...mails.map(({ address }) => address),
  ...phones.map(dialled),
];

export function createTruth(people: readonly DemoPerson[]): Truth {
  const lives = new Map(
    people.map((person): [string, Life] => [person.employeeNumber, { person, said: [], machine: false }]),
  );
  const posted = new Map<string, Posted>();
  const ever = new Set<string>();
  const silenceOf = (person: DemoPerson): Place => {
    const states = contactsOf(person).map((contact) => posted.get(contact) ?? 'nothing yet');
    if (states.length === 0) return 'no_contact';
    if (states.includes('taken')) return 'handed_over';
    return states.includes('nothing yet') ? 'not_asked' : 'undeliverable';
  };
  return {
    took: (contact) => {
      ever.add(contact);
      posted.set(contact, 'taken');
    },
    failed: (contact) => posted.set(contact, 'failed'),
    said: (employeeNumber, utterance) => lives.get(employeeNumber)!.said.push(utterance),
    machineAnswered: (employeeNumber) => {
      lives.get(employeeNumber)!.machine = true;
    },
    beliefs: () =>
      new Map([...lives].map(([no, { person, said, machine }]) => [no, believe(said, machine, silenceOf(person))])),
    handedOver: () => people.filter((person) => contactsOf(person).some((contact) => ever.has(contact))).length,
    broughtBy: (timeline) =>
      [...lives.values()].filter(({ said }) => said.some(({ because }) => because === timeline)).length,
    answersOf: (employeeNumber) => lives.get(employeeNumber)!.said.length,
    arrivalsOf: (employeeNumber) => {
      const { said, machine } = lives.get(employeeNumber)!;
      return said.length + (machine ? 1 : 0);
    },
  };
}
