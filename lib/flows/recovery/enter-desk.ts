import { insertDesk } from '#db/stores/notices/support-desks.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import type { DeskWords, SupportDesk } from '#lib/domain/recovery/support-desk.ts';
import type { Ctx } from '../ctx.ts';
import { findRosterWords } from '../notices/find-roster-words.ts';

export interface DeskEntry extends Omit<SupportDesk, 'id'> {
  /** Null for a new one. */
  id: string | null;
  closed: boolean;
}

const LONGEST = 200;
const PHONE = /^\+?[\d\s()-]{3,30}$/u;
const MAIL = /^[^\s@<>]+@[^\s@<>]+$/;

/**
 * Says whom people ask for support; what was said before stays in the history. Throws `desk.incomplete` without a name or without both
 * telephone and mail, and `desk.private` when everybody would read an address or a name of the roster.
 */
export async function enterDesk(ctx: Ctx, entry: DeskEntry, by: string): Promise<void> {
  const { audience, closed } = entry;
  const wording: SupportDesk['wording'] = {};
  for (const language of LANGUAGES) {
    const words = tidyWords(entry.wording[language]);
    if (words.name !== '') wording[language] = words;
  }
  const [phone, mail] = [tidy(entry.phone), tidy(entry.mail)];
  const reachable = phone + mail !== '' && (phone === '' || PHONE.test(phone)) && (mail === '' || MAIL.test(mail));
  if (Object.keys(wording).length === 0 || !reachable) throw new Problem('desk.incomplete');
  if (audience === 'everybody' && !closed && (await isPrivate(ctx, { wording, phone, mail })))
    throw new Problem('desk.private');
  const at = ctx.clock.now();
  const deskId = entry.id ?? newId(at);
  await ctx.db.write(async (tx) => {
    await insertDesk(ctx.db, tx, { deskId, audience, wording, phone, mail, closed, enteredBy: by, at });
    await recordAct(ctx.db, tx, { at, actor: by, act: 'desk.enter', subject: deskId, details: { audience, closed } });
  });
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);

const tidyWords = ({ name, hours, note }: DeskWords = { name: '', hours: '', note: '' }): DeskWords => ({
  name: tidy(name),
  hours: tidy(hours),
  note: tidy(note),
});

/** Somebody's own number, address or name must not be what strangers call. */
async function isPrivate(ctx: Ctx, { wording, phone, mail }: Pick<SupportDesk, 'wording' | 'phone' | 'mail'>) {
  const words = Object.values(wording).flatMap(({ name, hours, note }) => [name, hours, note]);
  const texts = [...words, phone, mail].map((text) => ({ place: 'desk', text }));
  return (await findRosterWords(ctx, texts)).length > 0;
}
