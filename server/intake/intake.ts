import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ctx } from '#lib/flows/ctx.ts';
import type { Take } from '#lib/flows/take-and-read.ts';
import { answerHealth, isHealth } from './health.ts';
import { answerLink } from './reply/answer-link.ts';
import { createDesk } from './reply/desk.ts';
import { readReplyLink } from './reply/reply-link.ts';

export type Intake = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** What employees and watchers ask for, answered without Next; true when the request was one of theirs. */
export function createIntake(ctx: Ctx, take: Take): Intake {
  const desk = createDesk(ctx, take);
  return async (request, response) => {
    const link = readReplyLink(request.url ?? '/');
    if (link) await answerLink(desk, link, request, response);
    else if (isHealth(request)) await answerHealth(ctx, response);
    else return false;
    return true;
  };
}
