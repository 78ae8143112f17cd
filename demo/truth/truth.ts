import type { DemoPerson } from '../company/person.ts';
import { type Belief, believe, type Place, type Utterance } from './believe.ts';

type Posted = 'nothing yet' | 'taken' | 'failed';

/** What really happened, kept by the simulation beside the program and told by nobody else. */
export interface Truth {
  relayTook(address: string): void;
  /** Refused by the relay, or taken and later reported back as gone. */
  failed(address: string): void;
  /** After the road's acknowledgement. */
  said(employeeNumber: string, utterance: Utterance): void;
  machineAnswered(employeeNumber: string): void;
  beliefs(): ReadonlyMap<string, Belief>;
  /** People of whom at least one mail was taken by the relay. */
  handedOver(): number;
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

export function createTruth(people: readonly DemoPerson[]): Truth {
  const lives = new Map(
    people.map((person): [string, Life] => [person.employeeNumber, { person, said: [], machine: false }]),
  );
  const posted = new Map<string, Posted>();
  const ever = new Set<string>();
  const silenceOf = ({ mails }: DemoPerson): Place => {
    const states = mails.map(({ address }) => posted.get(address) ?? 'nothing yet');
    if (states.length === 0) return 'no_contact';
    if (states.includes('taken')) return 'handed_over';
    return states.includes('nothing yet') ? 'not_asked' : 'undeliverable';
  };
  return {
    relayTook: (address) => {
      ever.add(address);
      posted.set(address, 'taken');
    },
    failed: (address) => posted.set(address, 'failed'),
    said: (employeeNumber, utterance) => lives.get(employeeNumber)!.said.push(utterance),
    machineAnswered: (employeeNumber) => {
      lives.get(employeeNumber)!.machine = true;
    },
    beliefs: () =>
      new Map([...lives].map(([no, { person, said, machine }]) => [no, believe(said, machine, silenceOf(person))])),
    handedOver: () => people.filter(({ mails }) => mails.some(({ address }) => ever.has(address))).length,
    answersOf: (employeeNumber) => lives.get(employeeNumber)!.said.length,
    arrivalsOf: (employeeNumber) => {
      const { said, machine } = lives.get(employeeNumber)!;
      return said.length + (machine ? 1 : 0);
    },
  };
}
