import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { ownPath } from '../../(hq)/_frame/own-path.ts';
import { sessionNow } from '../../(hq)/_frame/require-session.ts';
import { AccessFrame } from '../_frame/access-frame.tsx';
import { accessTitle, accessWords } from '../_frame/words.ts';
import { PasskeyButton } from '../_passkey/passkey-button.tsx';
import { signInNow } from './sign-in-now.ts';

interface Props {
  searchParams: Promise<{ back?: string; note?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => accessTitle((t) => t('signIn.title'));

export default async function SignIn({ searchParams }: Props) {
  const { back: wanted = '', note } = await searchParams;
  const back = ownPath(wanted);
  if ((await sessionNow())?.stage === 'full') redirect(back);
  const t = await accessWords();
  const here = `/sign-in?${new URLSearchParams({ back })}`;
  return (
    <AccessFrame title={t('signIn.title')} back={here}>
      {note === 'sso' && (
        <Note urgent>
          <p>{t('signIn.ssoFailed')}</p>
        </Note>
      )}
      <ActionForm
        action={signInNow}
        hidden={{ back }}
        fields={[
          { name: 'login', label: t('field.login'), autoComplete: 'username webauthn' },
          { name: 'password', label: t('field.password'), type: 'password', autoComplete: 'current-password' },
        ]}
        submit={t('signIn.submit')}
      />
      <div className="access-ways">
        <PasskeyButton back={back} text={t('signIn.passkey')} failed={t('signIn.passkeyFailed')} />
        {sharedCtx().door.singleSignOn && (
          <ButtonLink href={`/sign-in/away?${new URLSearchParams({ back })}`}>{t('signIn.sso')}</ButtonLink>
        )}
      </div>
      <p className="small quiet">{t('signIn.forgotten')}</p>
    </AccessFrame>
  );
}
