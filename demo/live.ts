import { serveMailboxes } from './mailbox-page/serve.ts';
import type { Pace } from './pace.ts';
import { LOGIN, PASSWORD, signInLink } from './viewer/desk.ts';
import type { World } from './world.ts';

/** Of the story, from the first mail to the call in public. */
const CALL_AFTER_MINUTES = 45;

/** Opens the round, lets the day pass in its own time, and shows the mailboxes; gives what stops the page. */
export async function playLive(
  world: World,
  pace: Pace,
  mailboxPort: number,
  tell: (line: string) => void,
  atEnd: (stop: () => Promise<void>) => void,
): Promise<void> {
  const { people, mailboxes, site, timelines } = world;
  const elsewhere = { board: `${site.url}/board`, ...timelines.urls };
  const page = await serveMailboxes({
    people,
    mailboxes,
    mail: world.roads.mail,
    corners: elsewhere,
    port: mailboxPort,
  });
  atEnd(page.stop);
  const { board, ...rest } = elsewhere;
  timelines.setCorners({ board, mailboxes: page.url, ...rest });
  const roundId = await world.ask();
  world.workday.begin();
  pace.after(CALL_AFTER_MINUTES, async () => void (await world.call(roundId)));
  tell('');
  tell(`  集計盤 Board（10分以内に）  ${await signInLink(site)}`);
  tell(`  そのあと Later              ${site.url}/board  ${LOGIN} / ${PASSWORD}`);
  tell(`  社員の受信箱 Mailboxes      ${page.url}`);
  tell(`  X の投稿 Posts on X         ${timelines.urls.x}`);
  tell(`  LINE                        ${timelines.urls.line}`);
  tell(`  Slack                       ${timelines.urls.slack}`);
  tell('  止める Stop                 Ctrl-C');
  tell('');
}
