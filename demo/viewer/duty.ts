import type { DemoPerson } from '../company/person.ts';
import type { ReceivedMail } from '../outside/mailboxes.ts';
import type { Pace } from '../pace.ts';
import { postForms } from '../roads/html-form.ts';
import { getPage, pressButton } from '../roads/http.ts';
import { anpi } from '../site/anpi.ts';
import type { Site } from '../site/site.ts';
import type { Desk } from './desk.ts';

const ON_DUTY = 2;
/** Of the story, from the alert to somebody's hand. */
const TAKES_MINUTES = 45;
const PERSON_PAGE = /https?:\/\/\S+\/board\/[0-9a-z]+\/people\/[0-9a-z]+/;

/** Puts two people whose every address takes mail on the duty list. */
export async function putOnDuty(site: Site, people: readonly DemoPerson[]): Promise<void> {
  const reached = people.filter(({ mails }) => mails.length > 0 && mails.every(({ fate }) => fate === 'takes'));
  for (const { employeeNumber } of reached.slice(0, ON_DUTY))
    await anpi(site, 'duty', 'add', employeeNumber, '--by', '災害対策本部');
}

export interface DutyDesk {
  onMail(mail: ReceivedMail): void;
}

/** Those on duty open the page that an alert names, and take the call for help up there. */
export function createDutyDesk(desk: Desk, pace: Pace): DutyDesk {
  const seen = new Set<string>();
  return {
    onMail: ({ link, text }) => {
      const page = link === '' ? PERSON_PAGE.exec(text)?.[0] : undefined;
      if (!page || seen.has(page)) return;
      seen.add(page);
      pace.after(TAKES_MINUTES, () => takeUp(page, desk));
    },
  };
}

async function takeUp(page: string, { cookie }: Desk): Promise<void> {
  const { html } = await getPage(page, cookie);
  const form = postForms(html).find(({ names }) => names.has('person') && names.has('round') && !names.has('status'));
  // Somebody else was quicker, or the call is over.
  if (form) await pressButton(page, form, {}, cookie);
}
