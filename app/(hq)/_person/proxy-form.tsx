'use client';

import { useActionState } from 'react';
import { createTranslator } from 'use-intl/core';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import { say as sayIn } from '#app/_ui/say.ts';
import type { Language } from '#lib/domain/person.ts';
import en from '#lib/text/en/people-screens.ts';
import ja from '#lib/text/ja/people-screens.ts';
import { enterProxy } from './enter-proxy.ts';
import type { ProxyTyping } from './proxy-state.ts';
import { StatusChoices } from './status-choices.tsx';

interface Props {
  personId: string;
  start: ProxyTyping;
  language: Language;
  back: string;
}

/** An answer entered for somebody: who says so, and why; nothing is preselected. */
export function ProxyForm({ personId, start, language, back }: Props) {
  const [typing, act, busy] = useActionState(enterProxy, start);
  const t = createTranslator({ locale: language, messages: language === 'ja' ? ja : en, namespace: 'proxy' });
  const say = sayIn(language);
  const named = typing.rounds.map(({ kind, title }) => `【${say.common(`mode.${kind}`)}】${title}`).join('、');
  const required = { required: true, maxLength: 200, mark: say.common('field.required') };
  return (
    <form action={act} key={typing.turn} className="form">
      <input type="hidden" name="person" value={personId} />
      <input type="hidden" name="entryKey" value={typing.entryKey} />
      <input type="hidden" name="back" value={back} />
      {typing.rounds.map(({ id }) => (
        <input key={id} type="hidden" name="round" value={id} />
      ))}
      {typing.problem && (
        <Note urgent>
          <p>{typing.problem}</p>
        </Note>
      )}
      <p className="small">{named === '' ? t('intoNone') : t('into', { rounds: named })}</p>
      <StatusChoices legend={t('status')} say={say} chosen={typing.status} />
      <Field name="saidBy" label={t('who')} hint={t('whoHint')} defaultValue={typing.saidBy} {...required} />
      <Field name="why" label={t('why')} hint={t('whyHint')} defaultValue={typing.why} {...required} />
      <Field
        as="textarea"
        name="comment"
        label={t('comment')}
        rows={2}
        maxLength={1000}
        defaultValue={typing.comment}
        mark={say.common('field.optional')}
      />
      <p>
        <Button type="submit" busy={busy}>
          {t('do')}
        </Button>
      </p>
    </form>
  );
}
