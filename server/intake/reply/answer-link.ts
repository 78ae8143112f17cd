import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Refusal, refusalPage } from '../look/refusal-page.ts';
import { readBody } from '../read-body.ts';
import { type Page, sendPage } from '../send-page.ts';
import { type Desk, FIRST_LANGUAGE } from './desk.ts';
import type { ReplyLink } from './reply-link.ts';
import { showForm } from './show-form.ts';
import { takeForm } from './take-form.ts';

/** A form with every field full is below 12 KB. */
const LONGEST = 16 * 1024;
const WITHIN_MS = 10_000;

/** Answers any request for a personal link. */
export async function answerLink(
  desk: Desk,
  link: ReplyLink,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await pageFor(desk, link, request);
  if (page) sendPage(request, response, page);
}

/** Null when nobody is there any more. */
async function pageFor(desk: Desk, link: ReplyLink, request: IncomingMessage): Promise<Page | null> {
  const refuse = (status: number, refusal: Refusal, headers: Page['headers'] = {}): Page => {
    return { status, html: refusalPage(desk.words[link.language ?? FIRST_LANGUAGE], refusal), headers };
  };
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return showForm(desk, link);
    case 'POST': {
      if (!isForm(request.headers['content-type'])) return refuse(415, 'wrongKind');
      const body = await readBody(request, LONGEST, WITHIN_MS);
      if (body.kind === 'whole') return takeForm(desk, link, body.bytes);
      if (body.kind === 'too_long') return refuse(413, 'tooLong', { connection: 'close' });
      return body.kind === 'too_slow' ? refuse(408, 'tooSlow', { connection: 'close' }) : null;
    }
    default:
      return refuse(405, 'wrongKind', { allow: 'GET, HEAD, POST' });
  }
}

const isForm = (type = 'application/x-www-form-urlencoded'): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);
