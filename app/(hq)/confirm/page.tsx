import type { Metadata } from 'next';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Note } from '#app/_ui/note.tsx';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { AccessFrame } from '../../(access)/_frame/access-frame.tsx';
import { accessTitle, accessWords } from '../../(access)/_frame/words.ts';
import { PasskeyButton } from '../../(access)/_passkey/passkey-button.tsx';
import { ownPath } from '../_frame/own-path.ts';
import { requireSession } from '../_frame/require-session.ts';
import { confirmNow } from './confirm-now.ts';

interface Props {
  searchParams: Promise<{ back?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => accessTitle((t) => t('confirm.title'));

/** Somebody who is in shows once more who they are, before what cannot be taken back. */
export default async function Confirm({ searchParams }: Props) {
  const { account } = await requireSession();
  const back = ownPath((await searchParams).back ?? '');
  const t = await accessWords();
  const { singleSignOn } = sharedCtx().door;
  const byHand = account.hasPassword || account.hasTotp;
  const noWay = !byHand && account.passkeys === 0 && !singleSignOn;
  const field = {
    name: 'password',
    label: account.hasTotp ? t('confirm.either') : t('field.password'),
    type: 'password',
    autoComplete: 'current-password',
  } as const;
  return (
    <AccessFrame title={t('confirm.title')} lead={<p>{t('confirm.lead', { name: account.name })}</p>} back="/confirm">
      {noWay && (
        <Note>
          <p>{t('confirm.noWay')}</p>
        </Note>
      )}
      {byHand && <ActionForm action={confirmNow} hidden={{ back }} fields={[field]} submit={t('confirm.submit')} />}
      <div className="access-ways">
        {account.passkeys > 0 && (
          <PasskeyButton back={back} text={t('signIn.passkey')} failed={t('signIn.passkeyFailed')} />
        )}
        {singleSignOn && (
          <ButtonLink href={`/sign-in/away?${new URLSearchParams({ back })}`}>{t('signIn.sso')}</ButtonLink>
        )}
      </div>
    </AccessFrame>
  );
}
