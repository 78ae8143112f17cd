import { Field } from '#app/_ui/field.tsx';
import type { Say } from '#app/_ui/say.ts';
import type { RoundFields } from './round-fields.ts';
import type { RoundWords } from './round-words.ts';

interface Props {
  fields: Pick<RoundFields, 'titleJa' | 'titleEn' | 'bodyJa' | 'bodyEn'>;
  words: RoundWords;
  say: Say;
}

/** Title and text in both languages. */
export function TextFields({ fields, words: t, say }: Props) {
  const text = (name: keyof Props['fields']) => ({
    name,
    label: t(`form.${name}`),
    defaultValue: fields[name],
    lang: name.endsWith('Ja') ? 'ja' : 'en',
  });
  const optional = say.common('field.optional');
  return (
    <div className="pair">
      <Field
        {...text('titleJa')}
        required
        maxLength={120}
        hint={t('form.titleHint')}
        mark={say.common('field.required')}
      />
      <Field {...text('titleEn')} maxLength={120} hint={t('form.emptyHint')} mark={optional} />
      <Field as="textarea" {...text('bodyJa')} maxLength={2000} hint={t('form.bodyHint')} mark={optional} />
      <Field as="textarea" {...text('bodyEn')} maxLength={2000} hint={t('form.emptyHint')} mark={optional} />
    </div>
  );
}
