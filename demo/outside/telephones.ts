import type { DemoPerson } from '../company/person.ts';
import { dialled } from '../company/phone-book.ts';
import type { Phone } from '../fake-twilio/account.ts';
import { type FakeTwilio, startFakeTwilio } from '../fake-twilio/start.ts';
import type { Random } from '../random.ts';

/** An SMS as an employee sees it. */
export interface ReceivedSms {
  person: DemoPerson;
  /** The phone it came to, E.164. */
  phone: string;
  text: string;
}

export interface TelephoneDeps {
  people: readonly DemoPerson[];
  chance: Random;
  onSms(sms: ReceivedSms): void;
  /** A call is over; `thanked` when both presses were taken as the answer. */
  onCall(person: DemoPerson, phone: string, thanked: boolean): void;
}

/** Every employee's phone, behind a provider on this machine. */
export interface Telephones {
  twilio: FakeTwilio;
  stop(): Promise<void>;
}

/** What the last words of a call are when the answer was recorded. */
const THANKS = /記録しました|recorded/i;
const KEYS = { safe: '1', minor: '2', serious: '3', help: '4' } as const;

export async function openTelephones({ people, chance, onSms, onCall }: TelephoneDeps): Promise<Telephones> {
  const owners = new Map(people.flatMap((person) => person.phones.map((phone) => [dialled(phone), person] as const)));
  const twilio = await startFakeTwilio({
    phoneOf: (number) => phoneOf(owners.get(number), chance),
    onSms: ({ to, body }) => {
      const person = owners.get(to);
      if (person) onSms({ person, phone: to, text: body });
    },
    onCall: ({ to, said }) => {
      const person = owners.get(to);
      if (person)
        onCall(
          person,
          to,
          said.some((words) => THANKS.test(words)),
        );
    },
  });
  return { twilio, stop: twilio.stop };
}

/** Who means to answer by phone presses the same key twice; the others let it ring, or hang up on a machine's voice. */
function phoneOf(person: DemoPerson | undefined, chance: Random): Phone {
  const act = person?.plan.acts.find(({ kind }) => kind === 'voice');
  if (act?.kind === 'voice') return { call: { kind: 'keys', keys: [KEYS[act.says], KEYS[act.says]] } };
  const mood = chance.about(`phone ${person?.employeeNumber}`);
  return { call: { kind: mood.pick(['hangs-up', 'hangs-up', 'voicemail', 'no-answer'] as const) } };
}
