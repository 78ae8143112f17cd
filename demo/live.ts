import { serveMailboxes } from './mailbox-page/serve.ts';
import { LOGIN, PASSWORD, signInLink } from './viewer/desk.ts';
import type { World } from './world.ts';

/** Opens the round, lets the day pass in its own time, and shows the mailboxes; gives what stops the page. */
export async function playLive(
  world: World,
  mailboxPort: number,
  tell: (line: string) => void,
  atEnd: (stop: () => Promise<void>) => void,
): Promise<void> {
  const { people, mailboxes, site } = world;
  const page = await serveMailboxes({
    people,
    mailboxes,
    mail: world.roads.mail,
    boardUrl: `${site.url}/board`,
    port: mailboxPort,
  });
  atEnd(page.stop);
  await world.ask();
  world.workday.begin();
  tell('');
  tell(`  集計盤 Board（10分以内に）  ${await signInLink(site)}`);
  tell(`  そのあと Later              ${site.url}/board  ${LOGIN} / ${PASSWORD}`);
  tell(`  社員の受信箱 Mailboxes      ${page.url}`);
  tell('  止める Stop                 Ctrl-C');
  tell('');
}
