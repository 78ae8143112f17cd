import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTray } from '#db/stores/inbounds/readings.ts';
import { FORGED_SENDERS } from '../mail/support/forged-senders.ts';
import { deliver, letterText } from '../support/mail-road.ts';
import { type AnswerStage, openAnswerStage } from './answer-stage.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const KEY = `v=DKIM1; k=ed25519; p=${publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')}`;
const ENV = { MAIL_IN_IS_MX: 'yes' };
const TO = 'anpi@reply.example';

/** What the world's name servers say: only example.co.jp publishes a policy and sends from this machine. */
const RECORDS: Record<string, string> = {
  'TXT example.co.jp': 'v=spf1 ip4:127.0.0.1 -all',
  'TXT _dmarc.example.co.jp': 'v=DMARC1; p=reject',
  'TXT anpi._domainkey.example.co.jp': KEY,
  'TXT attacker.test': 'v=spf1 ip4:127.0.0.1 -all',
  'TXT _dmarc.attacker.test': 'v=DMARC1; p=none',
  'TXT anpi._domainkey.attacker.test': KEY,
};
const resolve = async (name: string, type: string): Promise<string[][]> => {
  const record = RECORDS[`${type} ${name.toLowerCase()}`];
  if (record === undefined) throw Object.assign(new Error(`no ${type} of ${name}`), { code: 'ENOTFOUND' });
  return [[record]];
};

/** The mail as it goes over the wire, and the header that signs it. */
async function signature(from: string, domain: string, text = '1\r\n', maxBodyLength?: number): Promise<string> {
  const raw = letterText({ from, to: [TO], text });
  const signer = {
    signingDomain: domain,
    selector: 'anpi',
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    ...(maxBodyLength === undefined ? {} : { maxBodyLength }),
  };
  // The package's types want the signer itself, its code a list of them.
  const options = { ...signer, algorithm: 'ed25519-sha256', signatureData: [signer] };
  const { signatures } = await dkimSign(`${raw}\r\n`, options);
  return signatures.replace(/^DKIM-Signature: /, '').trimEnd();
}

describe('an answer without a reply token, where the listener is the MX', () => {
  let stage: AnswerStage;
  beforeEach(async () => {
    stage = await openAnswerStage(ENV, resolve);
  });
  afterEach(() => stage.close());

  const signed = async (from: string, domain: string, envelopeFrom = 'x@elsewhere.example') =>
    stage.answer({ from, envelopeFrom, headers: { 'DKIM-Signature': await signature(from, domain) } });

  it('counts when the domain of the From has signed it', async () => {
    await signed('Tanaka <e1@example.co.jp>', 'example.co.jp');
    expect(await stage.counts()).toMatchObject({ safe: 1 });
    expect(await stage.proofs()).toEqual(['aligned']);
  });

  it('counts when a server of the domain of the From brings it', async () => {
    await stage.answer({ from: 'e1@example.co.jp', envelopeFrom: 'e1@example.co.jp' });
    expect(await stage.counts()).toMatchObject({ safe: 1 });
  });

  it('is only claimed when nobody vouches, or only a stranger does', async () => {
    await stage.answer({ from: 'e1@example.co.jp' });
    await signed('e2@example.co.jp', 'attacker.test', 'x@attacker.test');
    expect(await stage.counts()).toMatchObject({ safe: 0, needs_reading: 2 });
  });

  it('is only claimed when words were changed or added after it was signed', async () => {
    const changed = await signature('e1@example.co.jp', 'example.co.jp', '後で連絡します\r\n');
    await stage.answer({ from: 'e1@example.co.jp', headers: { 'DKIM-Signature': changed } });
    const short = await signature('e2@example.co.jp', 'example.co.jp', '', 0);
    await stage.answer({ from: 'e2@example.co.jp', headers: { 'DKIM-Signature': short } });
    expect(await stage.counts()).toMatchObject({ safe: 0, needs_reading: 2 });
  });

  it('is only claimed when it brings a verdict of its own', async () => {
    const results = 'reply.example; dmarc=pass header.from=example.co.jp';
    await stage.answer({ from: 'e1@example.co.jp', headers: { 'Authentication-Results': results } });
    expect(await stage.counts()).toMatchObject({ safe: 0, needs_reading: 1 });
  });

  it('never counts with a forged From, though signed by both domains', async () => {
    const forged = FORGED_SENDERS.map((from) => from.replaceAll('tanaka', 'e1'));
    await Promise.all(forged.map((from) => signed(from, 'attacker.test', 'x@attacker.test')));
    await Promise.all(forged.map((from) => signed(from, 'example.co.jp', 'e1@example.co.jp')));
    expect(await stage.counts()).toMatchObject({ safe: 0 });
    expect(await countTray(stage.ctx.db)).toBe(2 * FORGED_SENDERS.length);
  });

  it('is taken though the name servers are silent, and waits', async () => {
    await stage.close();
    stage = await openAnswerStage(ENV, () => Promise.reject(Object.assign(new Error('late'), { code: 'ETIMEOUT' })));
    const replies = await deliver(stage.road.port, { from: 'e1@example.co.jp', to: [TO], text: '1\r\n' });
    expect(replies.at(-2)).toMatch(/^250/);
    expect(await stage.counts()).toMatchObject({ safe: 0, needs_reading: 1 });
  });

  it('asks no name server about an answer to the own reply address', async () => {
    await stage.close();
    const asked: string[] = [];
    stage = await openAnswerStage(ENV, async (name) => {
      asked.push(name);
      return [];
    });
    await deliver(stage.road.port, { from: 'e1@example.co.jp', to: [await stage.replyTo(1)], text: '1\r\n' });
    expect(await stage.counts()).toMatchObject({ safe: 1 });
    expect(asked).toEqual([]);
  });
});
