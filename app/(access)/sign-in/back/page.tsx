import type { Metadata } from 'next';
import { PressAtOnce } from '#app/_ui/press-at-once.tsx';
import { AccessFrame } from '../../_frame/access-frame.tsx';
import { accessTitle, accessWords } from '../../_frame/words.ts';
import { comeBackNow } from './come-back-now.ts';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const generateMetadata = (): Promise<Metadata> => accessTitle((t) => t('back.title'));

/** Back from the identity provider: the page presses its own button, so that a GET changes nothing. */
export default async function Back({ searchParams }: Props) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === 'string') query.set(name, value);
  }
  const t = await accessWords();
  return (
    <AccessFrame title={t('back.title')} back="/sign-in">
      <PressAtOnce action={comeBackNow} hidden={{ query: query.toString() }} submit={t('back.submit')} />
    </AccessFrame>
  );
}
