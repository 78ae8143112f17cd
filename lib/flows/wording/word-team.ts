import { silentMembers } from '#db/stores/people/managers.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Round } from '#lib/domain/round.ts';
import { translate } from '#lib/text/translate.ts';
import type { Ctx } from '../ctx.ts';
import { teamsToTell } from '../ladder/tell-managers.ts';
import type { ComposedMail } from './compose-mail.ts';
import { plainMail } from './plain-mail.ts';

const NAMED = 50;

/** The mail that tells a manager who of their people is silent, as things stand when it goes out. */
export async function wordTeam(
  ctx: Pick<Ctx, 'core' | 'db'>,
  round: Pick<Round, 'id' | 'kind' | 'wording'>,
  to: { personId: string; language: Language },
): Promise<ComposedMail> {
  const { language } = to;
  const departments = (await teamsToTell(ctx, round.id)).get(to.personId) ?? [];
  const { members, total } = await silentMembers(ctx.db, round.id, departments, NAMED);
  const t = translate(language, 'beside');
  const shared = { company: ctx.core.companyName, title: round.wording[language].title };
  const names = members.map(({ employeeNumber, name }) => `${employeeNumber} ${name}`);
  const rest = total > names.length ? [t('manager.more', { n: total - names.length })] : [];
  const blocks =
    total === 0
      ? [t('manager.none', shared)]
      : [t('manager.lead', { ...shared, n: total }), [...names, ...rest].join('\n'), t('manager.ask')];
  return plainMail({
    language,
    subject: t('manager.subject', { drill: round.kind === 'drill' ? t('drill') : '', n: total }),
    blocks,
    link: { url: `${ctx.core.publicUrl}/board/${round.id}/people`, button: t('button') },
    after: [t('noReply')],
  });
}
