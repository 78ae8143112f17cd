import { addressPlace } from '#db/stores/people/people.ts';
import { addressKey } from '#lib/base/addresses/mail-address.ts';
import { newId } from '#lib/base/ids.ts';
import { sealText } from '#lib/base/secrets/seal.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Ctx } from '#lib/flows/ctx.ts';

export interface TestPerson {
  employeeNumber: string;
  name?: string;
  department?: string;
  site?: string;
  language?: Language;
  mails?: string[];
  /** E.164. */
  phones?: string[];
}

/** Puts these people straight into the database; gives their ids by employee number. */
export async function seedPeople(ctx: Ctx, list: readonly TestPerson[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const { departments, sites, people, contactPoints, dataKeys } = ctx.db.t;
  const now = ctx.clock.now();
  await ctx.db.write(async (tx) => {
    for (const [index, person] of list.entries()) {
      const key = ctx.keys.make('person', now);
      await tx.insert(dataKeys).values(key.row);
      const path = person.department ?? '本社/総務部';
      const departmentId = await ensureDepartment(path);
      const site = person.site ?? '東京';
      await tx
        .insert(sites)
        .values({ id: `s-${site}`, name: site })
        .onConflictDoNothing();
      const id = newId(now);
      ids.set(person.employeeNumber, id);
      await tx.insert(people).values({
        id,
        no: index + 1,
        employeeNumber: person.employeeNumber,
        name: person.name ?? `社員 ${person.employeeNumber}`,
        departmentId,
        siteId: `s-${site}`,
        language: person.language ?? 'ja',
        keyId: key.id,
      });
      const mails = person.mails ?? [`${person.employeeNumber.toLowerCase()}@example.co.jp`];
      for (const [position, address] of mails.entries()) {
        const contactId = newId(now);
        await tx.insert(contactPoints).values({
          id: contactId,
          personId: id,
          kind: 'mail',
          position,
          sealedAddress: sealText(key.key, address, addressPlace(contactId)),
          addressDigest: ctx.keys.master.digest(addressKey(address)),
          queue: address.split('@')[1]!,
        });
      }
      for (const [position, number] of (person.phones ?? []).entries()) {
        const contactId = newId(now);
        await tx.insert(contactPoints).values({
          id: contactId,
          personId: id,
          kind: 'phone',
          position,
          sealedAddress: sealText(key.key, number, addressPlace(contactId)),
          addressDigest: ctx.keys.master.digest(number),
          queue: number.slice(0, 3),
        });
      }
    }

    async function ensureDepartment(path: string): Promise<string> {
      const steps = path.split('/');
      for (const depth of steps.keys()) {
        const prefix = steps.slice(0, depth + 1).join('/');
        const parentId = depth === 0 ? null : `d-${steps.slice(0, depth).join('/')}`;
        await tx
          .insert(departments)
          .values({ id: `d-${prefix}`, path: prefix, name: steps[depth]!, parentId })
          .onConflictDoNothing();
      }
      return `d-${path}`;
    }
  });
  return ids;
}

export const wordingOf = (title: string) => ({ ja: { title, body: '' }, en: { title, body: '' } });
