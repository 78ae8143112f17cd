import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { Section } from '#app/_ui/section.tsx';
import { findAccountByLogin } from '#db/stores/access/accounts.ts';
import { grantsOf } from '#db/stores/access/role-grants.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../../_frame/hq-head.tsx';
import { requireViewer } from '../../_frame/require-viewer.ts';
import { titled } from '../../_frame/titled.ts';
import { disableNow, resetNow, setRolesNow } from '../account-actions.ts';
import { RoleChoices } from '../role-choices.tsx';

interface Props {
  params: Promise<{ login: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.accounts'));

/** The roles of one account, a way back in for somebody who lost theirs, and the way out. */
export default async function Account({ params }: Props) {
  const who = await requireViewer('account.manage');
  const account = await findAccountByLogin(who.ctx.db, decodeURIComponent((await params).login));
  if (!account) notFound();
  const { login, name, active } = account;
  const t = translate(who.language, 'access');
  const back = `/accounts/${encodeURIComponent(login)}`;
  const grants = await grantsOf(who.ctx.db, account.id);
  return (
    <>
      <HqHead viewer={who} current="accounts" back={back} />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{name}</h2>
          <span className="num">{login}</span>
          {!active && <b>{t('accounts.state.out')}</b>}
          <p>
            <a href="/accounts">{t('accounts.all')}</a>
          </p>
        </div>
        <div className="two">
          <Section heading={t('accounts.roles')} aside={t('accounts.rolesNote')}>
            <ActionForm action={setRolesNow} hidden={{ login }} fields={[]} submit={t('accounts.setRoles', { name })}>
              <RoleChoices grants={grants} viewer={who} />
            </ActionForm>
          </Section>
          <div className="stack">
            <Section heading={t('accounts.reset')}>
              <p>{t('accounts.resetNote')}</p>
              <ActionForm
                action={resetNow}
                look="default"
                hidden={{ login }}
                fields={[]}
                submit={t('accounts.resetNow', { name })}
                codes={{ lead: t('accounts.linkOnce'), next: t('accounts.linkDone'), href: '/accounts' }}
              />
            </Section>
            {active && (
              <Section heading={t('accounts.disable')}>
                <p>{t('accounts.disableNote')}</p>
                <ActionForm
                  action={disableNow}
                  look="default"
                  hidden={{ login }}
                  fields={[]}
                  submit={t('accounts.disableNow', { name })}
                />
              </Section>
            )}
          </div>
        </div>
      </main>
    </>
  );
}
