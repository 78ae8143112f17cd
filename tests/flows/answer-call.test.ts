import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNotice } from '#db/stores/notices/notices.ts';
import { callsOf, peopleByRoad } from '#db/stores/rounds/answer-calls.ts';
import { ALL } from '#lib/domain/access.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { callToAnswer } from '#lib/flows/answer-call/call-to-answer.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { enterForPerson } from '#lib/flows/replies/enter-for-person.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

describe.each(DIALECTS)('a call to answer (%s)', (dialect) => {
  let ctx: TestCtx;
  let roundId: string;
  let personId: string;
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
    const ids = await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
    roundId = await openRound(ctx, { kind: 'drill', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    personId = ids.get('E1')!;
  });
  afterAll(() => ctx.close());

  it('of a drill drafts a notice of a drill, with the door’s address, that nobody can read yet', async () => {
    const { no } = await callToAnswer(ctx, roundId, '高橋');
    const found = await findNotice(ctx.db, no);
    expect(found?.notice.publishedRevision).toBeNull();
    expect(found?.revision).toMatchObject({ drill: true, pinned: true, topic: 'safety', audience: 'everybody' });
    expect(found?.revision.wording.ja?.body).toContain('http://localhost:3000/a\n');
    expect(found?.revision.wording.en?.body).toContain('http://localhost:3000/a\n');
    expect(await callsOf(ctx.db, roundId)).toMatchObject([{ no, calledBy: '高橋' }]);
  });

  it('is followed by the people who answered since, by road', async () => {
    const since = ctx.clock.now();
    ctx.clock.advanceMs(1_000);
    expect(await peopleByRoad(ctx.db, roundId, since)).toEqual([]);
    await enterForPerson(ctx, createTake(ctx)('proxy'), {
      personId,
      status: 'safe',
      comment: '',
      saidBy: '班長 門間',
      why: '電話で確認',
      by: '高橋',
      entryKey: 'one press',
      seenRoundIds: [roundId],
      scope: ALL,
    });
    expect(await peopleByRoad(ctx.db, roundId, since)).toEqual([{ route: 'proxy', people: 1 }]);
    expect(await peopleByRoad(ctx.db, roundId, new Date(since.getTime() + 60_000))).toEqual([]);
  });

  it('is refused once the round is over', async () => {
    await closeRound(ctx, roundId, 'test');
    await expect(callToAnswer(ctx, roundId, '高橋')).rejects.toMatchObject({ code: 'round.closed' });
  });
});
