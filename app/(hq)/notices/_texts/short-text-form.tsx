'use client';

import { useActionState, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import type { Language } from '#lib/domain/person.ts';
import { measure } from '#lib/domain/short-text/measure.ts';
import type { Medium } from '#lib/domain/short-text/medium.ts';
import { FindingList } from '../_steps/finding-list.tsx';
import { type NoticeRef, RefFields } from '../_steps/ref-fields.tsx';
import { noticeWords } from '../notice-words.ts';
import { CopyButton } from './copy-button.tsx';
import { NOT_SAVED } from './save-state.ts';
import { saveText } from './save-text.ts';

interface Props {
  notice: NoticeRef;
  medium: Medium;
  /** Of the text. */
  spoken: Language;
  spokenName: string;
  draft: string;
  /** As a person left it. */
  saved: { text: string; told: string } | null;
  language: Language;
}

/** One text for one medium, counted while it is typed as the medium counts. */
export function ShortTextForm({ notice, medium, spoken, spokenName, draft, saved, language }: Props) {
  const [state, act, busy] = useActionState(saveText, NOT_SAVED);
  const [text, setText] = useState(saved?.text ?? draft);
  const t = noticeWords(language);
  const { used, limit, unit } = measure(medium, text);
  const count = t(`short.unit.${unit}`, { used: String(used), limit: String(limit) });
  return (
    <form action={act} className="form short-text">
      <RefFields notice={notice} />
      <input type="hidden" name="medium" value={medium} />
      <input type="hidden" name="spoken" value={spoken} />
      <Field
        as="textarea"
        rows={medium === 'subject' ? 2 : 6}
        name="text"
        lang={spoken}
        label={
          <>
            <span className="unseen">{t(`short.medium.${medium}`)} </span>
            {spokenName}
          </>
        }
        error={used > limit ? t('short.over') : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="short-count">
        <b className="num">{count}</b> <span className="small quiet">{saved ? saved.told : t('short.drafted')}</span>
      </p>
      {state.kind === 'failed' && (
        <Note urgent>
          <p>{state.problem}</p>
        </Note>
      )}
      {state.kind === 'saved' && (
        <>
          <p role="status">{t('short.saved')}</p>
          {state.findings.length > 0 && <FindingList findings={state.findings} words={t} />}
        </>
      )}
      <p className="actions">
        <Button type="submit" busy={busy}>
          {t('short.save')}
        </Button>
        <Button look="quiet" className="needs-script" onClick={() => setText(draft)}>
          {t('short.again')}
        </Button>
        <CopyButton text={text} label={t('short.copy')} done={t('short.copied')} />
      </p>
    </form>
  );
}
