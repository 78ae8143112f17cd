import { ButtonLink } from '#app/_ui/button.tsx';
import { AccessFrame } from './access-frame.tsx';
import { accessWords } from './words.ts';

/** A link that was used, is too old, or never was: the three look the same. */
export async function LinkUsed() {
  const t = await accessWords();
  return (
    <AccessFrame title={t('used.title')} lead={<p>{t('used.note')}</p>} back="/sign-in">
      <p>
        <ButtonLink href="/sign-in">{t('used.signIn')}</ButtonLink>
      </p>
    </AccessFrame>
  );
}
