import { addressPlace } from '#db/stores/people/people.ts';
import { insertRows } from '#db/write-rows.ts';
import { addressKey } from '#lib/base/addresses/mail-address.ts';
import { chunks } from '#lib/base/chunks.ts';
import { newIds } from '#lib/base/ids.ts';
import { sealText } from '#lib/base/secrets/seal.ts';
import type { Ctx } from '#lib/flows/ctx.ts';

const ROWS_AT_ONCE = 2_000;
const DEPARTMENTS = 400;
const SITES = ['東京', '仙台', '大阪', '名古屋'];

/** Writes a company of so many people, each with one mail address, spread over 400 departments and four sites. */
export async function seedCompany(ctx: Ctx, size: number): Promise<void> {
  const { db, keys, clock } = ctx;
  const { departments, sites, people, contactPoints, dataKeys } = db.t;
  const now = clock.now();
  await db.write(async (tx) => {
    const places = Array.from({ length: DEPARTMENTS }, (_, i) => ({
      id: `d-${i}`,
      path: `第${i}課`,
      name: `第${i}課`,
    }));
    await insertRows(db, tx, departments, places);
    await insertRows(
      db,
      tx,
      sites,
      SITES.map((name, i) => ({ id: `s-${i}`, name })),
    );
  });
  const personIds = newIds(size, now);
  const contactIds = newIds(size, now);
  for (const some of chunks([...personIds.keys()], ROWS_AT_ONCE)) {
    const made = some.map((i) => {
      const key = keys.make('person', now);
      const address = `taro.yamada.${i + 1}@${['example.co.jp', 'docomo.example', 'au.example'][i % 3]}`;
      const id = personIds[i]!;
      const contactId = contactIds[i]!;
      return {
        key: key.row,
        person: {
          id,
          no: i + 1,
          employeeNumber: `E${String(i + 1).padStart(6, '0')}`,
          name: `山田 ${i + 1}`,
          departmentId: `d-${i % DEPARTMENTS}`,
          siteId: `s-${i % SITES.length}`,
          language: 'ja' as const,
          keyId: key.id,
          active: true,
        },
        contact: {
          id: contactId,
          personId: id,
          kind: 'mail' as const,
          position: 0,
          sealedAddress: sealText(key.key, address, addressPlace(contactId)),
          addressDigest: keys.master.digest(addressKey(address)),
          queue: address.split('@')[1]!,
          active: true,
        },
      };
    });
    await db.write(async (tx) => {
      await insertRows(
        db,
        tx,
        dataKeys,
        made.map(({ key }) => key),
      );
      await insertRows(
        db,
        tx,
        people,
        made.map(({ person }) => person),
      );
      await insertRows(
        db,
        tx,
        contactPoints,
        made.map(({ contact }) => contact),
      );
    });
  }
}
