import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { ownPath } from '../../../(hq)/_frame/own-path.ts';
import { sessionNow } from '../../../(hq)/_frame/require-session.ts';
import { AccessFrame } from '../../_frame/access-frame.tsx';
import { accessTitle, accessWords } from '../../_frame/words.ts';
import { PasskeyButton } from '../../_passkey/passkey-button.tsx';
import { proveSecondNow } from '../sign-in-now.ts';

interface Props {
  searchParams: Promise<{ back?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => accessTitle((t) => t('second.title'));

export default async function SecondFactor({ searchParams }: Props) {
  const back = ownPath((await searchParams).back ?? '');
  const session = await sessionNow();
  if (session?.stage !== 'second') redirect('/sign-in');
  const { hasTotp, passkeys } = session.account;
  const t = await accessWords();
  const code = {
    name: 'code',
    label: hasTotp ? t('second.code') : t('second.recovery'),
    hint: hasTotp ? t('second.codeHint') : t('second.recoveryHint'),
    autoComplete: 'one-time-code',
  };
  return (
    <AccessFrame title={t('second.title')} lead={<p>{t('second.lead')}</p>} back="/sign-in/second">
      {passkeys > 0 && (
        <div className="access-ways">
          <PasskeyButton back={back} text={t('signIn.passkey')} failed={t('signIn.passkeyFailed')} />
        </div>
      )}
      <ActionForm action={proveSecondNow} hidden={{ back }} fields={[code]} submit={t('second.submit')} />
      <p className="small quiet">{t('second.lost')}</p>
    </AccessFrame>
  );
}
