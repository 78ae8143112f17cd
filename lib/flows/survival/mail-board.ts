import type { Handle } from '#db/db.ts';
import { insertNewMessages } from '#db/stores/messages/messages.ts';
import { whoHasOneWaiting } from '#db/stores/messages/waiting-for.ts';
import { firstMails } from '#db/stores/people/contact-points.ts';
import { findPeopleByNumber } from '#db/stores/people/people.ts';
import { ALL } from '#lib/domain/access.ts';
import { MEDIA } from '#lib/domain/ladder.ts';
import { NO_ROUND, PRIORITY, STEP_BESIDE } from '#lib/domain/message.ts';
import { createLiveBoards } from '../board/live-boards.ts';
import type { Ctx } from '../ctx.ts';
import { boardLines } from './board-lines.ts';
import { roundsToCopy } from './rounds-to-copy.ts';

const MINUTE_MS = 60_000;

/** Each turn queues the board to whoever is named for it, where its numbers have moved: once in each stretch of `SURVIVAL_MAIL_MINUTES`, however many workers there are. */
export function createBoardMails(ctx: Ctx): () => Promise<void> {
  const { survivalMailTo, survivalMailMinutes } = ctx.core;
  const boards = createLiveBoards(ctx);
  let told = '';
  let toldIn = -1;

  return async () => {
    if (!ctx.channels.has(MEDIA.mail.channel)) return;
    const stretch = Math.floor(ctx.clock.now().getTime() / (survivalMailMinutes * MINUTE_MS));
    if (stretch === toldIn) return;
    const rounds = await roundsToCopy(ctx.db);
    if (rounds.length === 0) return;
    const shown = await Promise.all(rounds.map(({ id }) => boards.snapshot(id, 'ja', ALL)));
    const numbers = JSON.stringify(shown.map((board) => boardLines(board, 'ja')));
    if (numbers === told) return;
    const people = (await findPeopleByNumber(ctx.db, survivalMailTo)).flatMap((one) => (one?.active ? [one.id] : []));
    const reached = await ctx.db.write((tx) => queueMails(ctx, tx, people, stretch));
    if (reached < survivalMailTo.length) ctx.log.warn('the board cannot be mailed to everybody named', { reached });
    // A worker that has just started may have met the mail of one before it: the next stretch tells in any case.
    told = toldIn < 0 ? '' : numbers;
    toldIn = stretch;
  };
}

/** Gives how many people have a mail with the newest numbers before them, queued now or waiting. */
async function queueMails(ctx: Ctx, tx: Handle, people: readonly string[], stretch: number): Promise<number> {
  const waiting = await whoHasOneWaiting(ctx.db, tx, 'board', people);
  const mails = await firstMails(ctx.db, tx, people);
  const rows = [...mails].flatMap(([personId, { id: contactPointId, queue }]) =>
    waiting.has(personId)
      ? []
      : [
          {
            id: `board.${stretch}.${contactPointId}`,
            roundId: NO_ROUND,
            personId,
            contactPointId,
            channel: MEDIA.mail.channel,
            purpose: 'board' as const,
            priority: PRIORITY.board,
            about: { kind: 'board' as const },
            step: STEP_BESIDE.board,
            turn: 0,
            state: 'waiting' as const,
            queue,
            dueAt: ctx.clock.now(),
          },
        ],
  );
  if (rows.length > 0) await insertNewMessages(ctx.db, tx, rows);
  return mails.size;
}
