import { describe, expect, it } from 'vitest';
import type { ClaimedRow } from '#db/stores/messages/outbox.ts';
import type { Sent } from '#lib/channels/channel.ts';
import { type Circumstances, judgesRelay, resultOf } from '#lib/flows/sending/result-of.ts';

const now = new Date('2026-11-24T05:26:00Z');
const claimed: ClaimedRow = {
  ...{ attemptId: 'a1', messageId: '1.c1.0.0', state: 'waiting', roundId: 'r1', personId: 'p1', personNo: 1 },
  ...{ name: '山田', language: 'ja', channel: 'smtp', purpose: 'ask', priority: 0, about: null, step: 0, turn: 0 },
  ...{ attempts: 1, queue: 'example.co.jp', dueAt: now, startedAt: now },
};
const alone: Circumstances = {
  ...{ now, relay: 'first', another: false, elsewhere: false, doubted: false, pausesMs: [15_000], jitter: 0.5 },
};
const beside: Circumstances = { ...alone, another: true };
const putOff: Sent = {
  kind: 'failed',
  blame: 'address',
  retry: 'later',
  code: '451',
  detail: 'lookup failure',
  vague: true,
};
const noSuchUser: Sent = { kind: 'failed', blame: 'address', retry: 'never', code: '550', detail: '5.1.1 unknown' };

describe('a recipient that a relay puts off in vague words', () => {
  it('waits where there is no other relay', () => {
    expect(resultOf(claimed, putOff, alone)).toMatchObject({
      avoidRelay: null,
      dueAt: new Date(now.getTime() + 15_000),
    });
  });

  it('goes over another relay at once, for the first time', () => {
    expect(resultOf(claimed, putOff, beside)).toMatchObject({ state: 'waiting', avoidRelay: 'first', dueAt: now });
    expect(resultOf({ ...claimed, attempts: 2 }, putOff, beside).dueAt).not.toEqual(now);
  });

  it('waits as long as it was asked to, unless another relay does better just now', () => {
    const asked: Sent = { ...putOff, waitMs: 300_000 };
    expect(resultOf(claimed, asked, beside).dueAt).toEqual(new Date(now.getTime() + 300_000));
    expect(resultOf(claimed, asked, { ...beside, elsewhere: true }).dueAt).toEqual(now);
  });

  it('speaks against the relay only when another one does better', () => {
    expect([judgesRelay(putOff, false), judgesRelay(putOff, true)]).toEqual([true, false]);
    expect(judgesRelay(noSuchUser, true)).toBe(true);
  });
});

describe('a recipient that is refused for good', () => {
  it('is believed where the words are about the address', () => {
    expect(resultOf(claimed, noSuchUser, beside).state).toBe('failed');
  });

  it('is asked for over another relay first where the words may mean us', () => {
    const vague: Sent = { ...noSuchUser, detail: 'no', vague: true };
    expect(resultOf(claimed, vague, beside)).toMatchObject({ state: 'waiting', avoidRelay: 'first' });
    expect(resultOf({ ...claimed, attempts: 3 }, vague, beside).state).toBe('failed');
    expect(resultOf(claimed, vague, alone).state).toBe('failed');
  });
});
