import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTray } from '#db/stores/inbounds/readings.ts';
import { FORGED_SENDERS } from '../mail/support/forged-senders.ts';
import { type AnswerStage, openAnswerStage } from './answer-stage.ts';

const RELAY = 'mx.example.co.jp';
const ENV = { MAIL_AUTH_HOSTS: RELAY };
const verdict = (domain: string, result = 'pass', host = RELAY) =>
  `${host}; spf=${result} smtp.mailfrom=${domain}; dmarc=${result} header.from=${domain}`;

describe('an answer without a reply token, behind a relay that checks senders', () => {
  let stage: AnswerStage;
  const open = async (env: Record<string, string> = ENV) => {
    stage = await openAnswerStage(env);
  };
  beforeEach(() => open());
  afterEach(() => stage.close());
  const answer = (from: string, results: string) =>
    stage.answer({ from, headers: { 'Authentication-Results': results } });

  it('counts when the From is one registered address and its domain is aligned', async () => {
    await answer('Tanaka <e1@example.co.jp>', verdict('example.co.jp'));
    expect(await stage.counts()).toMatchObject({ safe: 1, needs_reading: 0 });
    expect(await stage.proofs()).toEqual(['aligned']);
  });

  it('is only claimed when the relay says less', async () => {
    await answer('e1@example.co.jp', verdict('example.co.jp', 'fail'));
    await answer('e2@example.co.jp', 'mx.example.co.jp; spf=pass smtp.mailfrom=example.co.jp');
    expect(await stage.counts()).toMatchObject({ safe: 0, needs_reading: 2 });
  });

  it('is only claimed when the verdict is of another host, or came in with the mail', async () => {
    await answer('e1@example.co.jp', verdict('example.co.jp', 'pass', 'mx.attacker.test'));
    await answer('e2@example.co.jp', `${RELAY}; dmarc=none\r\nAuthentication-Results: ${verdict('example.co.jp')}`);
    expect(await stage.counts()).toMatchObject({ safe: 0, needs_reading: 2 });
  });

  it('is only claimed when somebody else than the relay brings it', async () => {
    await stage.close();
    await open({ ...ENV, MAIL_RELAYS: '192.0.2.0/24,2001:db8::/32' });
    await answer('e1@example.co.jp', verdict('example.co.jp'));
    expect(await stage.counts()).toMatchObject({ safe: 0, needs_reading: 1 });
  });

  it('goes to the tray when two people share the address', async () => {
    await answer('family@example.co.jp', verdict('example.co.jp'));
    expect(await stage.counts()).toMatchObject({ safe: 0 });
    expect(await countTray(stage.ctx.db)).toBe(1);
  });

  it('never counts with a forged From, whatever the relay found aligned', async () => {
    const forged = FORGED_SENDERS.map((from) => from.replaceAll('tanaka', 'e1'));
    await Promise.all(forged.map((from) => answer(from, verdict('example.co.jp'))));
    await Promise.all(forged.map((from) => answer(from, verdict('attacker.test'))));
    expect(await stage.counts()).toMatchObject({ safe: 0 });
    expect(await countTray(stage.ctx.db)).toBe(2 * FORGED_SENDERS.length);
    // The same stage counts an honest one.
    await answer('e1@example.co.jp', verdict('example.co.jp'));
    expect(await stage.counts()).toMatchObject({ safe: 1 });
  });
});
