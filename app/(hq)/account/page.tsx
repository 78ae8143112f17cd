import type { Metadata } from 'next';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { Section } from '#app/_ui/section.tsx';
import { countRecoveryCodes } from '#db/stores/access/recovery-codes.ts';
import { SHORTEST_PASSWORD } from '#lib/domain/sign-in/password.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireAnybody } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { RoleWords } from '../accounts/role-words.tsx';
import { changePasswordNow } from './change-password-now.ts';

export const generateMetadata = (): Promise<Metadata> =>
  titled((say) => translate(say.language, 'access')('mine.title'));

/** One's own account: what one may do, and how one gets in. */
export default async function MyAccount() {
  const who = await requireAnybody();
  const { ctx, language, session } = who;
  const { account, grants } = session;
  const t = translate(language, 'access');
  const codes = await countRecoveryCodes(ctx.db, account.id);
  const second = account.hasTotp || account.passkeys > 0;
  const password = (name: string, label: string, autoComplete: string, hint?: string) =>
    ({ name, label, autoComplete, hint, type: 'password' }) as const;
  return (
    <>
      <HqHead viewer={who} current={null} back="/account" round={null} />
      <main id="content" className="page">
        <h2 className="page-title">{t('mine.title')}</h2>
        <p className="page-lead">
          {account.name} <span className="num">{account.login}</span>
        </p>
        <div className="pair">
          <div className="stack">
            <Section heading={t('mine.roles')}>
              <RoleWords grants={grants} viewer={who} />
            </Section>
            <Section heading={t('mine.second')}>
              {!second && (
                <Note>
                  <p>{t('mine.noSecond')}</p>
                </Note>
              )}
              <ul className="plain-list">
                {account.hasTotp && <li>{t('mine.totp')}</li>}
                {account.passkeys > 0 && <li>{t('mine.passkeys', { n: account.passkeys })}</li>}
                {second && <li>{t('mine.codes', { n: codes })}</li>}
              </ul>
              <p>
                <ButtonLink href="/account/second-factor">{t('mine.addSecond')}</ButtonLink>
              </p>
            </Section>
          </div>
          {account.hasPassword && (
            <Section heading={t('mine.password')}>
              <ActionForm
                action={changePasswordNow}
                look="default"
                fields={[
                  password('oldPassword', t('mine.old'), 'current-password'),
                  password(
                    'password',
                    t('mine.new'),
                    'new-password',
                    t('setUp.passwordHint', { n: SHORTEST_PASSWORD }),
                  ),
                ]}
                submit={t('mine.change')}
              />
            </Section>
          )}
        </div>
      </main>
    </>
  );
}
