import type { Metadata } from 'next';
import { ActionForm, type FormField } from '#app/_ui/action-form.tsx';
import { SHORTEST_PASSWORD } from '#lib/domain/sign-in/password.ts';
import { readLink } from '#lib/flows/access/accounts/set-up-account.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { AccessFrame } from '../../_frame/access-frame.tsx';
import { LinkUsed } from '../../_frame/link-used.tsx';
import { accessTitle, accessWords } from '../../_frame/words.ts';
import { setUpNow } from './set-up-now.ts';

interface Props {
  params: Promise<{ token: string }>;
}

export const generateMetadata = (): Promise<Metadata> => accessTitle((t) => t('setUp.title'));

/** The first admin chooses name and password; whoever was invited, a password. */
export default async function SetUp({ params }: Props) {
  const { token } = await params;
  const info = await readLink(sharedCtx().ctx, token);
  if (!info || info.purpose === 'sign_in') return <LinkUsed />;
  const t = await accessWords();
  const who: FormField[] = [
    { name: 'name', label: t('field.name'), hint: t('setUp.nameHint'), autoComplete: 'name' },
    { name: 'login', label: t('field.login'), hint: t('setUp.loginHint'), autoComplete: 'username' },
  ];
  const password: FormField[] = [
    {
      name: 'password',
      label: t('field.password'),
      hint: t('setUp.passwordHint', { n: SHORTEST_PASSWORD }),
      type: 'password',
      autoComplete: 'new-password',
    },
    { name: 'password2', label: t('field.repeat'), type: 'password', autoComplete: 'new-password' },
  ];
  const lead = info.account ? t('setUp.invited', info.account) : t('setUp.first');
  return (
    <AccessFrame title={t('setUp.title')} lead={<p>{lead}</p>} back={`/setup/${token}`}>
      <ActionForm
        action={setUpNow}
        hidden={{ token, ...(info.account ? { username: info.account.login } : {}) }}
        fields={info.account ? password : [...who, ...password]}
        submit={t('setUp.submit')}
      />
    </AccessFrame>
  );
}
