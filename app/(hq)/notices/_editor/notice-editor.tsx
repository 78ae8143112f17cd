'use client';

import { type FormEvent, useActionState, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import { say as sayIn } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { noticeWords } from '../notice-words.ts';
import type { Editing } from './editing.ts';
import { fieldsOf, MOST, wordingOf } from './notice-fields.ts';
import { NoticePreview } from './notice-preview.tsx';
import { NoticeSettings } from './notice-settings.tsx';
import { saveNotice } from './save-notice.ts';

const SUFFIX: Record<Language, string> = { ja: 'Ja', en: 'En' };

/** The text in its languages, to whom and for how long; beside it what readers will see. A plain form post, so it works without script. */
export function NoticeEditor({ start, language }: { start: Editing; language: Language }) {
  const [editing, act, busy] = useActionState(saveNotice, start);
  const [typed, setTyped] = useState(editing.fields);
  const t = noticeWords(language);
  const { common } = sayIn(language);
  const follow = (event: FormEvent<HTMLFormElement>) => setTyped(fieldsOf(new FormData(event.currentTarget)));
  const empty = LANGUAGES.every((spoken) => typed.title[spoken] === '' && typed.body[spoken] === '');
  return (
    <form action={act} key={editing.turn} onInput={follow} className="two">
      <input type="hidden" name="form" value={editing.fields.form} />
      <div className="stack">
        {editing.problem && (
          <Note urgent>
            <p>{editing.problem}</p>
          </Note>
        )}
        {LANGUAGES.map((spoken) => (
          <div key={spoken} className="form notice-text">
            <Field
              name={`title${SUFFIX[spoken]}`}
              label={t(`form.title.${spoken}`)}
              lang={spoken}
              maxLength={MOST.title}
              hint={spoken === 'ja' ? t('form.titleHint') : undefined}
              defaultValue={editing.fields.title[spoken]}
            />
            <Field
              as="textarea"
              rows={8}
              name={`body${SUFFIX[spoken]}`}
              label={t(`form.body.${spoken}`)}
              lang={spoken}
              maxLength={MOST.body}
              hint={spoken === 'ja' ? t('form.bodyHint') : t('form.emptyHint')}
              defaultValue={editing.fields.body[spoken]}
            />
            <p className="small quiet needs-script">
              {t('form.characters', { n: String([...typed.body[spoken]].length), most: String(MOST.body) })}
            </p>
          </div>
        ))}
      </div>
      <div className="stack">
        <NoticeSettings fields={editing.fields} language={language} words={t} />
        {editing.of?.wasPublic && (
          <Field
            name="change"
            label={t('form.change')}
            hint={t('form.changeHint')}
            mark={common('field.required')}
            required
            maxLength={MOST.change}
            defaultValue={editing.fields.change}
          />
        )}
        <p>
          <Button type="submit" look="primary" busy={busy}>
            {t('form.save')}
          </Button>
        </p>
        <Section heading={t('form.preview')} className="needs-script">
          {empty ? (
            <p className="quiet">{t('form.previewEmpty')}</p>
          ) : (
            <NoticePreview wording={wordingOf(typed)} topic={typed.topic} drill={typed.kind === 'drill'} />
          )}
        </Section>
      </div>
    </form>
  );
}
