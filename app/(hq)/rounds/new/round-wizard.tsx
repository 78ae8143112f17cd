'use client';

import { type ReactNode, useActionState, useEffect } from 'react';
import { ModeBar } from '#app/_ui/mode-bar.tsx';
import { say as sayIn } from '#app/_ui/say.ts';
import type { Ladder } from '#lib/domain/ladder.ts';
import type { Language } from '#lib/domain/person.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import type { Places } from '../_form/audience-fields.tsx';
import { NO_FIELDS } from '../_form/round-fields.ts';
import { roundWords } from '../_form/round-words.ts';
import { CheckStep } from './check-step.tsx';
import { EditStep } from './edit-step.tsx';
import type { RoundStep } from './round-step.ts';
import { CONFIRM_ID } from './start-slab.tsx';
import { stepRound } from './step-round.ts';
import { TRIAL_ID } from './trial-form.tsx';

interface Props extends Places {
  usual: Record<RoundKind, Ladder>;
  language: Language;
  timeZone: string;
  actor: string;
  head: ReactNode;
  nav: ReactNode;
}

const START: RoundStep = { kind: 'edit', fields: NO_FIELDS, problem: null, turn: 0 };

/** From an idea to an open round in two steps; each press is a plain form post, so it works without script. */
export function RoundWizard({ departments, sites, usual, language, timeZone, actor, head, nav }: Props) {
  const [step, act, busy] = useActionState(stepRound, START);
  const words = roundWords(language);
  useEffect(() => {
    if (step.turn === 0) return;
    if (step.kind === 'check' && step.problem) document.getElementById(CONFIRM_ID)?.focus();
    else if (step.kind === 'check' && step.trial) document.getElementById(TRIAL_ID)?.scrollIntoView();
    else if (step.kind === 'edit' && step.focus) document.getElementById(step.focus)?.focus();
    else window.scrollTo(0, 0);
  }, [step]);
  const say = sayIn(language, timeZone);
  if (step.kind === 'edit' || step.fields.kind === '') {
    return (
      <>
        {head}
        <EditStep key={step.turn} {...{ step, act, busy, words, say, departments, sites, usual }} />
      </>
    );
  }
  const { kind } = step.fields;
  return (
    <>
      <ModeBar
        kind={kind}
        state="draft"
        title={words(`check.title.${kind}`)}
        openedAt={null}
        closedAt={null}
        asOf={step.checked.at}
        say={say}
      />
      {nav}
      <CheckStep key={step.turn} {...{ step, kind, act, busy, words, say, actor, language }} />
    </>
  );
}
