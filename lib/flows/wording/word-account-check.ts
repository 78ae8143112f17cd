import { findOfficialAccount } from '#db/stores/notices/official-accounts.ts';
import { Problem } from '#lib/base/problem.ts';
import { accountCheckKey } from '#lib/base/secrets/account-check-link.ts';
import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';
import type { Ctx } from '../ctx.ts';
import type { ComposedMail } from './compose-mail.ts';
import { plainMail } from './plain-mail.ts';

/** The mail that asks owner or deputy whether an official account is still theirs. Throws `official.changed` when nobody asks that any more. */
export async function wordAccountCheck(
  { core, db, keys }: Pick<Ctx, 'core' | 'db' | 'keys'>,
  accountId: string,
  { language, personNo }: { language: Language; personNo: number },
): Promise<ComposedMail> {
  const account = await findOfficialAccount(db, accountId);
  if (!account?.checkAskedAt || account.state !== 'active') throw new Problem('official.changed');
  const { network, handle, address, checkAskedAt: askedAt } = account;
  const t = translate(language, 'official');
  const values = { company: core.companyName, network: t(`network.${network}`), handle, address };
  const key = accountCheckKey(keys.master, { accountId, personNo, askedAt });
  return plainMail({
    language,
    subject: t('own.subject', values),
    blocks: [t('own.lead', values), `${values.network} ${handle}\n${address}`, t('own.ask')],
    link: { url: `${core.publicUrl}/own/${key}`, button: t('own.button') },
    after: [t('own.after'), t('own.never')],
  });
}
