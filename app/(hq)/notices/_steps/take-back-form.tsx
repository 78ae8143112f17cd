'use client';

import { useActionState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Choice, Choices } from '#app/_ui/choice.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import { TAKE_BACK_REASONS } from '#lib/domain/notice/notice.ts';
import type { Language } from '#lib/domain/person.ts';
import { noticeWords } from '../notice-words.ts';
import { takeBackNow } from './hand-back.ts';
import { NO_PRESS } from './letting-state.ts';
import { type NoticeRef, RefFields } from './ref-fields.tsx';

interface Props {
  notice: NoticeRef;
  /** Somebody outside has read it. */
  wasPublic: boolean;
  language: Language;
}

/** Takes a notice back after a tick; says what that does. */
export function TakeBackForm({ notice, wasPublic, language }: Props) {
  const [state, act, busy] = useActionState(takeBackNow, NO_PRESS);
  const t = noticeWords(language);
  return (
    <form action={act} key={state.turn} className="form">
      <RefFields notice={notice} />
      {state.problem && (
        <Note urgent>
          <p>{state.problem}</p>
        </Note>
      )}
      <p>{t(wasPublic ? 'act.takeBackNote' : 'act.dropNote')}</p>
      {wasPublic && (
        <>
          <Choices legend={t('act.reason')}>
            {TAKE_BACK_REASONS.map((reason) => (
              <Choice key={reason} type="radio" name="reason" value={reason} required>
                {t(`act.reasons.${reason}`)}
              </Choice>
            ))}
          </Choices>
          <Choice type="checkbox" name="hideTitle" value="yes">
            {t('act.hideTitle')}
          </Choice>
        </>
      )}
      <Field name="remark" label={t('act.remark')} maxLength={500} />
      <Choice type="checkbox" name="sure" value="yes" required>
        {t('act.sure')}
      </Choice>
      <p>
        <Button type="submit" busy={busy}>
          {t('act.takeBack')}
        </Button>
      </p>
    </form>
  );
}
