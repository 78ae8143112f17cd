import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { DemoPerson, Language } from '../company/person.ts';
import { writeReply } from '../employees/letters.ts';
import type { Mailboxes } from '../outside/mailboxes.ts';
import { random } from '../random.ts';
import { PROGRAMS } from '../replies/programs.ts';
import type { MailRoad } from '../roads/mail.ts';
import { type Corners, documentOf, languageAsked, SHEET_HEADERS, TEXTS } from '../sheet/document.ts';
import { freePort } from '../site/ports.ts';
import { boxBody } from './box-page.ts';
import { boxHref, listBody } from './list-page.ts';

export interface MailboxPage {
  url: string;
  stop(): Promise<void>;
}

export interface MailboxPageDeps {
  people: readonly DemoPerson[];
  mailboxes: Mailboxes;
  mail: MailRoad;
  /** The board and the timelines. */
  corners: Corners;
  port: number;
}

/** The employees' mailboxes as a page: whoever looks may read any of them and answer by hand. */
export async function serveMailboxes(deps: MailboxPageDeps): Promise<MailboxPage> {
  const port = await freePort(deps.port);
  const server = createServer((request, response) => {
    answer(deps, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(deps: MailboxPageDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const language = languageAsked(url.searchParams, request.headers['accept-language']);
  if (request.method === 'POST' && url.pathname === '/reply') return sendReply(deps, language, request, response);
  const t = TEXTS[language];
  const query = url.searchParams;
  const body =
    url.pathname === '/'
      ? listBody(language, deps.people, deps.mailboxes, query.get('q')?.trim() ?? '')
      : url.pathname === '/box'
        ? boxBody(language, deps.mailboxes, query.get('address') ?? '')
        : null;
  query.set('lang', language === 'ja' ? 'en' : 'ja');
  const other = `${url.pathname}?${query}`;
  const html = documentOf({
    language,
    title: t.title,
    here: 'mailboxes',
    corners: deps.corners,
    other,
    body: body ?? `<p>${t.notFound}</p>`,
  });
  response.writeHead(body === null ? 404 : 200, SHEET_HEADERS);
  response.end(html);
}

/** Sends what was typed as a real mail over SMTP and shows the box again, with what the server said. */
async function sendReply(
  deps: MailboxPageDeps,
  language: Language,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fields = new URLSearchParams(await text(request));
  const mail = deps.mailboxes.all().find(({ no }) => no === Number(fields.get('no')));
  const own = request.headers.origin === undefined || new URL(request.headers.origin).host === request.headers.host;
  if (!mail || !own) return void response.writeHead(mail ? 403 : 404).end();
  const program = PROGRAMS.find(({ name }) => name === fields.get('program')) ?? PROGRAMS[0]!;
  const words = (fields.get('text') ?? '').replace(/\r\n/g, '\n');
  const letter = writeReply(mail, words, random(`${Date.now()} ${mail.no}`), program);
  const said = await deps.mail
    .send(mail.address, letter.to, letter.raw)
    .catch((error) => `${TEXTS[language].refused}: ${error instanceof Error ? error.message : error}`);
  deps.mailboxes.noteReply(mail.address, { at: new Date(), text: words, program: program.name, answer: said });
  response.writeHead(303, { location: boxHref(language, mail.address) }).end();
}
