import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '#app/_ui/action-form.tsx';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { newTotpSecret, totpUri } from '#lib/base/secrets/totp.ts';
import { isRecent } from '#lib/domain/sign-in/sign-in.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { sessionNow } from '../../../(hq)/_frame/require-session.ts';
import { AccessFrame } from '../../_frame/access-frame.tsx';
import { accessTitle, accessWords } from '../../_frame/words.ts';
import { NewPasskey } from '../../_passkey/new-passkey.tsx';
import { addTotpNow } from './add-totp-now.ts';
import { SquareCode } from './square-code.tsx';

const HERE = '/account/second-factor';

export const generateMetadata = (): Promise<Metadata> => accessTitle((t) => t('factor.title'));

/** An authenticator app or a passkey is added; an earlier app is replaced. */
export default async function AddSecondFactor() {
  const session = await sessionNow();
  if (!session || session.stage === 'second') redirect('/sign-in');
  const { ctx } = sharedCtx();
  if (!isRecent(session, ctx.clock.now())) redirect(`/confirm?${new URLSearchParams({ back: HERE })}`);
  const t = await accessWords();
  const secret = newTotpSecret();
  const uri = totpUri(secret, ctx.core.companyName, session.account.login);
  return (
    <AccessFrame title={t('factor.title')} lead={<p>{t('factor.lead')}</p>} back={HERE}>
      <div className="access-two">
        <Section heading={t('factor.passkey')}>
          <p>{t('factor.passkeyNote')}</p>
          <NewPasskey
            texts={{
              add: t('factor.passkeyAdd'),
              failed: t('factor.passkeyFailed'),
              codes: t('factor.codes'),
              next: t('factor.next'),
            }}
          />
        </Section>
        <Section heading={t('factor.app')}>
          <p>{t('factor.appNote')}</p>
          <details className="square" open>
            <summary>{t('factor.square')}</summary>
            <SquareCode text={uri} label={t('factor.squareAlt')} />
            <p className="small">
              {t('factor.byHand')} <code className="num">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
          </details>
          <ActionForm
            action={addTotpNow}
            look="default"
            hidden={{ secret }}
            fields={[{ name: 'code', label: t('second.code'), autoComplete: 'one-time-code', inputMode: 'numeric' }]}
            submit={t('factor.appAdd')}
            codes={{ lead: t('factor.codes'), next: t('factor.next'), href: '/board' }}
          />
        </Section>
      </div>
      {session.stage === 'full' && (
        <p>
          <ButtonLink look="quiet" href="/board">
            {t('factor.later')}
          </ButtonLink>
        </p>
      )}
    </AccessFrame>
  );
}
