import type { Metadata } from 'next';
import { PressAtOnce } from '#app/_ui/press-at-once.tsx';
import { readLink } from '#lib/flows/access/accounts/set-up-account.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { AccessFrame } from '../../_frame/access-frame.tsx';
import { LinkUsed } from '../../_frame/link-used.tsx';
import { accessTitle, accessWords } from '../../_frame/words.ts';
import { enterNow } from './enter-now.ts';

interface Props {
  params: Promise<{ token: string }>;
}

export const generateMetadata = (): Promise<Metadata> => accessTitle((t) => t('enter.title'));

/** A sign-in link from the console. */
export default async function Enter({ params }: Props) {
  const { token } = await params;
  const info = await readLink(sharedCtx().ctx, token);
  if (info?.purpose !== 'sign_in') return <LinkUsed />;
  const t = await accessWords();
  return (
    <AccessFrame title={t('enter.title')} lead={<p>{t('enter.lead')}</p>} back={`/enter/${token}`}>
      <PressAtOnce action={enterNow} hidden={{ token }} submit={t('enter.submit')} />
    </AccessFrame>
  );
}
