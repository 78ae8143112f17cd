import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/db.ts';
import { findInbounds, openInbound } from '#db/stores/inbounds/inbounds.ts';
import { openReadingText, readingsOf } from '#db/stores/inbounds/readings.ts';
import { countBuckets } from '#db/stores/ledger/standings.ts';
import { contactsOf } from '#db/stores/people/people.ts';
import { listRounds } from '#db/stores/rounds/rounds.ts';
import { type Keyring, openKeyring } from '#db/stores/upkeep/keys.ts';
import { DIALECTS } from '../support/databases.ts';
import { firstRelease } from './first-release.ts';
import { openMigrated } from './migrated.ts';

describe.each(DIALECTS)('a database of the first release, brought to the newest on %s', (dialect) => {
  let db: Db;
  let keys: Keyring;
  beforeAll(async () => {
    db = await openMigrated(dialect);
    keys = await openKeyring(db, firstRelease.masterKey);
  });
  afterAll(() => db.close());

  const inbounds = async () => {
    const ids = await db.read.select({ id: db.t.inbounds.id }).from(db.t.inbounds);
    return findInbounds(
      db,
      ids.map(({ id }) => id),
    );
  };

  it('has every message as it arrived, read or not', async () => {
    const opened = await Promise.all((await inbounds()).map((inbound) => openInbound(keys, inbound)));
    const raws = opened.map(({ raw }) => ({ ...raw, bytes: Buffer.from(raw.bytes) }));
    const byKey = (a: { dedupeKey: string }, b: { dedupeKey: string }) => a.dedupeKey.localeCompare(b.dedupeKey);
    expect(raws.sort(byKey)).toEqual(firstRelease.mails);
  });

  it('has what was made of them, in the words that were written', async () => {
    const all = await inbounds();
    const readings = await readingsOf(
      db,
      all.map(({ id }) => id),
    );
    const texts = await Promise.all(
      all
        .filter(({ id }) => readings.has(id))
        .map(async (inbound) => {
          const { own } = await openInbound(keys, inbound);
          return openReadingText(own, readings.get(inbound.id)!);
        }),
    );
    expect(texts.sort()).toEqual(
      [
        '1 無事です。\n渡波の自宅の二階にいます。',
        'I am out of the office.\n',
        '４\n足を挟まれて動けません。',
        '無事でしょうか？',
      ].sort(),
    );
  });

  it('has everybody with their addresses', async () => {
    const people = await db.read.select({ id: db.t.people.id }).from(db.t.people);
    const contacts = await contactsOf(
      db,
      keys,
      people.map(({ id }) => id),
    );
    expect(people).toHaveLength(4);
    expect(contacts.map(({ address }) => address).sort()).toEqual([
      'e1@example.co.jp',
      'e2@example.co.jp',
      'e3@example.co.jp',
    ]);
  });

  it('shows the same board', async () => {
    const [round] = await listRounds(db);
    const buckets = await countBuckets(db, round!.id);
    expect(Object.fromEntries(buckets.map(({ bucket, n }) => [bucket, n]))).toEqual({
      safe: 1,
      needs_reading: 1,
      automatic_only: 1,
      no_contact: 1,
    });
  });
});
