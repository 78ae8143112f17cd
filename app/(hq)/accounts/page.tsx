import type { Metadata } from 'next';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { type ListedAccount, listAccounts } from '#db/stores/access/accounts.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer, type SignedViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { inviteNow } from './account-actions.ts';
import { RoleChoices } from './role-choices.tsx';
import { RoleWords } from './role-words.tsx';

const COLUMNS = ['name', 'roles', 'state'] as const;

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.accounts'));

/** Who may sign in, and an invitation for one more. */
export default async function Accounts() {
  const who = await requireViewer('account.manage');
  const t = translate(who.language, 'access');
  const accounts = await listAccounts(who.ctx.db);
  return (
    <>
      <HqHead viewer={who} current="accounts" back="/accounts" />
      <main id="content" className="page">
        <h2 className="page-title">
          {t('accounts.title')} <b className="num">{who.say.number(accounts.length)}</b>
        </h2>
        <p className="page-lead">{t('accounts.lead')}</p>
        <div className="two">
          <Table
            caption={t('accounts.title')}
            columns={COLUMNS.map((key) => ({ key, head: t(`accounts.column.${key}`) }))}
            className="accounts"
          >
            {accounts.map((account) => (
              <Row key={account.id} account={account} viewer={who} />
            ))}
          </Table>
          <Section heading={t('accounts.invite')}>
            <ActionForm
              action={inviteNow}
              fields={[
                { name: 'name', label: t('field.name'), autoComplete: 'off' },
                { name: 'login', label: t('field.login'), hint: t('accounts.loginHint'), autoComplete: 'off' },
              ]}
              submit={t('accounts.inviteNow')}
              codes={{ lead: t('accounts.linkOnce'), next: t('accounts.linkDone'), href: '/accounts' }}
            >
              <RoleChoices grants={[]} viewer={who} />
            </ActionForm>
          </Section>
        </div>
      </main>
    </>
  );
}

function Row({ account, viewer }: { account: ListedAccount; viewer: SignedViewer }) {
  const t = translate(viewer.language, 'access');
  const state = account.active ? (account.passwordHash || account.oidcSubject ? 'in' : 'invited') : 'out';
  return (
    <tr>
      <th scope="row">
        <a href={`/accounts/${encodeURIComponent(account.login)}`}>{account.name}</a>
        <span className="strip-where num">{account.login}</span>
      </th>
      <td>
        <RoleWords grants={account.grants} viewer={viewer} brief />
      </td>
      <td>{t(`accounts.state.${state}`)}</td>
    </tr>
  );
}
