'use client';

import { useActionState } from 'react';
import { createTranslator } from 'use-intl/core';
import { Button } from '#app/_ui/button.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import { say as sayIn } from '#app/_ui/say.ts';
import type { Language } from '#lib/domain/person.ts';
import en from '#lib/text/en/team.ts';
import ja from '#lib/text/ja/team.ts';
import { enterTeam } from './enter-team.ts';
import { TeamRow } from './team-row.tsx';
import type { TeamLine, TeamTyping } from './team-state.ts';

interface Props {
  lines: readonly TeamLine[];
  start: TeamTyping;
  /** The round whose list it is. */
  shown: string;
  language: Language;
}

/** One form for the silent people of a team; whoever is not pressed is left as before. */
export function TeamForm({ lines, start, shown, language }: Props) {
  const [typing, act, busy] = useActionState(enterTeam, start);
  const t = createTranslator({ locale: language, messages: { team: language === 'ja' ? ja : en }, namespace: 'team' });
  const say = sayIn(language);
  const named = typing.rounds.map(({ kind, title }) => `【${say.common(`mode.${kind}`)}】${title}`).join('、');
  const required = { required: true, maxLength: 200, mark: say.common('field.required') };
  return (
    <form action={act} key={typing.turn} className="form team">
      <input type="hidden" name="shown" value={shown} />
      <input type="hidden" name="entryKey" value={typing.entryKey} />
      {typing.rounds.map(({ id }) => (
        <input key={id} type="hidden" name="round" value={id} />
      ))}
      {typing.problem && (
        <Note urgent>
          <p>{typing.problem}</p>
        </Note>
      )}
      <p className="small">{named === '' ? t('intoNone') : t('into', { rounds: named })}</p>
      <Field name="saidBy" label={t('who')} hint={t('whoHint')} defaultValue={typing.typed.saidBy} {...required} />
      <Field name="why" label={t('why')} hint={t('whyHint')} defaultValue={typing.typed.why} {...required} />
      {lines.map((line) => (
        <TeamRow key={line.personId} line={line} typed={typing.typed} comment={t('comment')} say={say} />
      ))}
      <p>
        <Button type="submit" look="primary" busy={busy}>
          {t('do')}
        </Button>
      </p>
    </form>
  );
}
