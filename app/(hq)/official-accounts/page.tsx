import type { Metadata } from 'next';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { officialAccounts } from '#db/stores/notices/official-accounts.ts';
import { findPeopleByNumber } from '#db/stores/people/people.ts';
import { NETWORKS } from '#lib/domain/official-account/official-account.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { askNow } from './account-actions.ts';
import { RegisterRow } from './register-row.tsx';

const COLUMNS = ['account', 'department', 'people', 'purpose', 'opened', 'checked', 'state'] as const;

export const generateMetadata = (): Promise<Metadata> => titled((say) => translate(say.language, 'official')('title'));

/** Which accounts speak for the company, who looks after them, and those that were asked for. */
export default async function OfficialAccounts() {
  const who = await requireViewer('notice.write');
  const accounts = await officialAccounts(who.ctx.db);
  const numbers = [...new Set(accounts.flatMap(({ ownerNumber, deputyNumber }) => [ownerNumber, deputyNumber]))];
  const people = await findPeopleByNumber(who.ctx.db, numbers);
  const owners = new Map(people.flatMap((person) => (person ? [[person.employeeNumber, person] as const] : [])));
  const t = translate(who.language, 'official');
  const fields = [
    { name: 'handle', label: t('ask.handle') },
    { name: 'address', label: t('ask.address') },
    { name: 'department', label: t('ask.department') },
    { name: 'ownerNumber', label: t('ask.owner') },
    { name: 'deputyNumber', label: t('ask.deputy') },
    { name: 'purpose', label: t('ask.purpose') },
    { name: 'openedOn', label: t('ask.opened'), optional: true },
  ];
  return (
    <>
      <HqHead viewer={who} current="notices" back="/official-accounts" />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('title')}</h2>
          <p>
            <ButtonLink href="/guidelines">{translate(who.language, 'guidelines')('title')}</ButtonLink>{' '}
            <ButtonLink href="/accounts.html">{t('public')}</ButtonLink>
          </p>
        </div>
        <p className="page-lead">{t('lead')}</p>
        <div className="stack">
          {accounts.length === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyNote')}</EmptyState>
          ) : (
            <Table
              caption={t('caption')}
              columns={COLUMNS.map((key) => ({ key, head: t(`column.${key}`) }))}
              className="rounds"
            >
              {accounts.map((account) => (
                <RegisterRow key={account.id} account={account} viewer={who} owners={owners} />
              ))}
            </Table>
          )}
          <Section heading={t('ask.heading')}>
            <ActionForm action={askNow} fields={fields} submit={t('ask.submit')}>
              <Field as="select" name="network" label={t('ask.network')}>
                {NETWORKS.map((network) => (
                  <option key={network} value={network}>
                    {t(`network.${network}`)}
                  </option>
                ))}
              </Field>
            </ActionForm>
          </Section>
        </div>
      </main>
    </>
  );
}
