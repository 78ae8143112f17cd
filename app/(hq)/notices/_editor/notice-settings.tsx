import { Choice, Choices } from '#app/_ui/choice.tsx';
import { Field } from '#app/_ui/field.tsx';
import { NOTICE_AUDIENCES, TOPICS } from '#lib/domain/notice/notice.ts';
import type { Language } from '#lib/domain/person.ts';
import type { NoticeWords } from '../notice-words.ts';
import { topicWord } from '../public-words.ts';
import type { NoticeFields } from './notice-fields.ts';

interface Props {
  fields: NoticeFields;
  language: Language;
  words: NoticeWords;
}

/** What the notice is about, who reads it, and for how long; who reads it is not preselected. */
export function NoticeSettings({ fields, language, words: t }: Props) {
  return (
    <>
      <Choices legend={t('form.audience')}>
        {NOTICE_AUDIENCES.map((audience) => (
          <Choice
            key={audience}
            type="radio"
            name="audience"
            value={audience}
            required
            defaultChecked={fields.audience === audience}
          >
            <b>{t(`audience.${audience}`)}</b> <span className="small">{t(`audienceNote.${audience}`)}</span>
          </Choice>
        ))}
      </Choices>
      <Field as="select" name="topic" label={t('form.topic')} defaultValue={fields.topic || 'other'}>
        {TOPICS.map((topic) => (
          <option key={topic} value={topic}>
            {topicWord(language, topic)}
          </option>
        ))}
      </Field>
      <Choices legend={t('form.kind')}>
        {(['real', 'drill'] as const).map((kind) => (
          <Choice key={kind} type="radio" name="kind" value={kind} defaultChecked={fields.kind === kind}>
            {t(`form.${kind}`)} {kind === 'drill' && <span className="small">{t('form.drillNote')}</span>}
          </Choice>
        ))}
      </Choices>
      <Choice type="checkbox" name="pinned" value="yes" defaultChecked={fields.pinned}>
        {t('form.pinned')}
      </Choice>
      <Field
        type="datetime-local"
        name="validUntil"
        label={t('form.validUntil')}
        hint={t('form.validUntilHint')}
        defaultValue={fields.validUntil}
      />
    </>
  );
}
