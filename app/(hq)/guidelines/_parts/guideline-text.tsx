import { ButtonLink } from '#app/_ui/button.tsx';
import { Section } from '#app/_ui/section.tsx';
import { wordsFor } from '#lib/domain/notice/notice.ts';
import type { GuidelineFor } from '#lib/flows/guidelines/guidelines-for.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import type { ReadCounts } from './read-counts.ts';

interface Props {
  guideline: GuidelineFor;
  viewer: SignedViewer;
  /** Null for whoever does not write guidelines. */
  counts: ReadCounts | null;
}

/** One guideline in full. */
export function GuidelineText({ guideline, viewer, counts }: Props) {
  const { language, say, now } = viewer;
  const { no, revision, wording, publishedAt, change } = guideline;
  const t = translate(language, 'guidelines');
  const spoken = wordsFor(wording, language);
  return (
    <Section heading={spoken?.words.title} aside={t('revision', { revision, at: say.moment(publishedAt, now) })}>
      <p className="post-text" lang={spoken?.language}>
        {spoken?.words.body}
      </p>
      {change && <p className="small quiet">{change}</p>}
      {counts && (
        <p className="beneath">
          {t('readers', { n: counts.of(no, revision), all: counts.everybody })}{' '}
          <ButtonLink small href={`/guidelines/${no}`}>
            {t('who')}
          </ButtonLink>{' '}
          <ButtonLink small href={`/notices/${no}`}>
            {t('edit')}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
