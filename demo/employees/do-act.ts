import type { DemoPerson } from '../company/person.ts';
import type { ReceivedMail } from '../outside/mailboxes.ts';
import type { ReceivedSms } from '../outside/telephones.ts';
import type { Random } from '../random.ts';
import type { Roads } from '../roads/roads.ts';
import type { ReadPost } from '../timelines/follow-timelines.ts';
import type { Truth } from '../truth/truth.ts';
import { writeNewMail, writeReply } from './letters.ts';
import type { Act } from './plan.ts';
import { writeSms } from './write-sms.ts';

/** `Exclude` would drop the whole member of a union in which `csv` is one kind among others. */
export type SingleAct = Act & { kind: Exclude<Act['kind'], 'csv' | 'voice'> };

export interface Doing {
  person: DemoPerson;
  /** The mail that brought them to it; null for those who were told by a colleague. */
  mail: ReceivedMail | null;
  /** The SMS that did. */
  sms?: ReceivedSms;
  /** The post that did. */
  post?: ReadPost;
  roads: Roads;
  truth: Truth;
  chance: Random;
}

/** A new mail without our token proves nothing, nor does a number without its PIN. */
function isProved(act: Act): boolean {
  if (act.kind === 'mail') return act.addressed === 'reply';
  return act.kind !== 'public' || !act.forgotten;
}

const ENTERED_BY = ['総務 佐藤', '災害対策本部', 'tanaka'];

/** Lets an employee, or a colleague for them, do one thing, and notes it once it is acknowledged. Files of a team and keys of a phone go another way. */
export async function doAct(act: SingleAct, { person, mail, sms, post, roads, truth, chance }: Doing): Promise<void> {
  const { employeeNumber } = person;
  const by = chance.pick(ENTERED_BY);
  switch (act.kind) {
    case 'mail': {
      const letter =
        act.addressed === 'reply' ? writeReply(mail!, act.text, chance) : writeNewMail(mail!, act.text, chance);
      await roads.mail.send(letter.from, letter.to, letter.raw);
      break;
    }
    case 'form':
      await roads.form.answer(mail!.link, { status: act.says, comment: act.comment });
      break;
    case 'sms':
      await roads.sms.answer(sms!.phone, writeSms(sms!, act.says, chance));
      break;
    case 'public': {
      const pin = act.forgotten ? null : roads.door.pinOf(employeeNumber);
      await roads.door.answer(employeeNumber, pin, act.says, post?.door);
      break;
    }
    case 'sql':
      await roads.sql.insert({ employeeNumber, status: act.typed, comment: act.comment, enteredBy: by });
      break;
    case 'cli':
      await roads.operator.enter({ employeeNumber, status: act.says }, by);
      break;
    case 'proxy':
      await roads.proxy.enter(employeeNumber, act.says);
  }
  const proved = isProved(act);
  truth.said(employeeNumber, { road: act.kind, says: act.says, proved, because: post?.timeline ?? null });
}
