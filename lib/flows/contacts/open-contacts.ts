import { findLink, spendLink } from '#db/stores/contacts/contact-links.ts';
import { findPerson, type PersonRow } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { randomBytes } from '#lib/base/secrets/random-bytes.ts';
import type { Ctx } from '../ctx.ts';
import { linkIdIn } from './contact-token.ts';

/** So long after opening the pages may be used. */
const SESSION_MS = 30 * 60_000;

/** What the pages carry from form to form instead of a cookie. */
export interface Opened {
  person: PersonRow;
  session: string;
}

/** Opens the own contact points by a mailed link, once; null for a link that is used, over or no link of ours. */
export async function openContacts(ctx: Ctx, token: string): Promise<Opened | null> {
  const { db, keys } = ctx;
  const id = linkIdIn(keys.master, token);
  const link = id === null ? undefined : await findLink(db, db.read, id);
  if (!link || link.kind === 'confirm') return null;
  const person = await findPerson(db, link.personId);
  if (!person?.active) return null;
  const secret = Buffer.from(randomBytes(24)).toString('base64url');
  const now = ctx.clock.now();
  return db.write(async (tx) => {
    if (!(await spendLink(db, tx, link.id, now, keys.master.digest(secret)))) return null;
    await recordAct(db, tx, { at: now, actor: actorOf(person), act: 'contact.open', subject: person.id, details: {} });
    return { person, session: `${link.id}.${secret}` };
  });
}

/** Whose pages these are; null when they have been open for too long. */
export async function ownerOf(ctx: Pick<Ctx, 'db' | 'keys' | 'clock'>, session: string): Promise<PersonRow | null> {
  const [id = '', secret = ''] = session.split('.');
  const link = await findLink(ctx.db, ctx.db.read, id);
  if (!link?.usedAt || link.sessionDigest === null || link.sessionDigest !== ctx.keys.master.digest(secret))
    return null;
  if (ctx.clock.now().getTime() - link.usedAt.getTime() > SESSION_MS) return null;
  const person = await findPerson(ctx.db, link.personId);
  return person?.active ? person : null;
}

/** As it stands in the audit: the person, by number. */
export const actorOf = ({ employeeNumber }: Pick<PersonRow, 'employeeNumber'>): string => `self ${employeeNumber}`;
