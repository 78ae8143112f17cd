import type { Status } from '#lib/domain/status.ts';
import { limit } from '../limit.ts';
import type { Desk } from '../viewer/desk.ts';
import { postForms } from './html-form.ts';
import { getPage, pressButton } from './http.ts';

const SIDE_BY_SIDE = 2;

export interface ProxyRoad {
  /** Headquarters enters on its screen what somebody said by telephone. */
  enter(employeeNumber: string, status: Status): Promise<void>;
}

/** `url` is where the screens are. */
export function proxyRoad(url: string, desk: Desk): ProxyRoad {
  const enter: ProxyRoad['enter'] = async (employeeNumber, status) => {
    const personUrl = await findPerson(url, desk, employeeNumber);
    const { html } = await getPage(personUrl, desk.cookie);
    const form = postForms(html).find(({ names }) => names.has('saidBy') && names.has('status'));
    if (!form) throw new Error(`no form to enter an answer on ${personUrl}`);
    const answered = await pressButton(
      personUrl,
      form,
      {
        status,
        saidBy: '本人から電話',
        why: '本人が送信できないため',
        comment: '',
      },
      desk.cookie,
    );
    // The page comes back either way; only its address says that the answer was recorded.
    if (!answered.url.includes(`note=entered_${status}`)) throw new Error(`not entered for ${employeeNumber}`);
  };
  return { enter: limit(SIDE_BY_SIDE, enter) };
}

/** The screen of one person, by the search of the list of people. */
async function findPerson(url: string, { cookie }: Desk, employeeNumber: string): Promise<string> {
  const { html } = await getPage(`${url}/people?q=${employeeNumber}`, cookie);
  const row = html.split('<tr').find((part) => part.includes(`>${employeeNumber}<`));
  const path = /href="(\/people\/[0-9a-z]{20})[?"]/.exec(row ?? '')?.[1];
  if (!path) throw new Error(`${employeeNumber} is not on the list of people`);
  return url + path;
}
