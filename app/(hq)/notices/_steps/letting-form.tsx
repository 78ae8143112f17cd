'use client';

import { useActionState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Choice, Choices } from '#app/_ui/choice.tsx';
import { Note } from '#app/_ui/note.tsx';
import { CHECKS } from '#lib/domain/notice/checklist.ts';
import type { NoticeAudience } from '#lib/domain/notice/notice.ts';
import type { Language } from '#lib/domain/person.ts';
import type { RosterFinding } from '#lib/domain/roster-words/finding.ts';
import { noticeWords } from '../notice-words.ts';
import { FindingList } from './finding-list.tsx';
import { approveNow, publishNow } from './let-out.ts';
import { NO_PRESS } from './letting-state.ts';
import { type NoticeRef, RefFields } from './ref-fields.tsx';

interface Props {
  notice: NoticeRef;
  step: 'publish' | 'ask' | 'approve';
  audience: NoticeAudience;
  findings: readonly RosterFinding[];
  language: Language;
}

/** The checklist, what of the roster is in the text, and the button that lets others read it. Nothing is ticked beforehand. */
export function LettingForm({ notice, step, audience, findings, language }: Props) {
  const [state, act, busy] = useActionState(step === 'approve' ? approveNow : publishNow, NO_PRESS);
  const t = noticeWords(language);
  const readers = t(audience === 'everybody' ? 'act.readersEverybody' : 'act.readersStaff');
  return (
    <form action={act} key={state.turn} className="form">
      <RefFields notice={notice} />
      {state.problem && (
        <Note urgent>
          <p>{state.problem}</p>
        </Note>
      )}
      <FindingList findings={findings} words={t} />
      <Choices legend={t('check.heading')}>
        {CHECKS.map((check) => (
          <Choice key={check} type="checkbox" name="check" value={check} required>
            {t(`check.${check}`)}
          </Choice>
        ))}
      </Choices>
      <p>{step === 'ask' ? t('act.askNote') : t('act.publishNote', { readers })}</p>
      <p>
        <Button type="submit" look="primary" busy={busy}>
          {t(`act.${step}`)}
        </Button>
      </p>
    </form>
  );
}
