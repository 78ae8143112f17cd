'use client';

import { type ReactNode, useActionState, useEffect } from 'react';
import { ModeBar } from '#app/_ui/mode-bar.tsx';
import { say as sayIn } from '#app/_ui/say.ts';
import type { Place } from '#lib/domain/board.ts';
import type { Language } from '#lib/domain/person.ts';
import { CheckStep } from './check-step.tsx';
import { EditStep } from './edit-step.tsx';
import { NO_FIELDS } from './round-fields.ts';
import type { RoundStep } from './round-step.ts';
import { roundWords } from './round-words.ts';
import { CONFIRM_ID } from './start-slab.tsx';
import { stepRound } from './step-round.ts';

interface Props {
  departments: readonly (Place & { path: string })[];
  sites: readonly string[];
  language: Language;
  timeZone: string;
  actor: string;
  head: ReactNode;
  nav: ReactNode;
}

const START: RoundStep = { kind: 'edit', fields: NO_FIELDS, problem: null, turn: 0 };

/** From an idea to an open round in two steps; each press is a plain form post, so it works without script. */
export function RoundWizard({ departments, sites, language, timeZone, actor, head, nav }: Props) {
  const [step, act, busy] = useActionState(stepRound, START);
  const words = roundWords(language);
  useEffect(() => {
    if (step.turn === 0) return;
    if (step.kind === 'check' && step.problem) document.getElementById(CONFIRM_ID)?.focus();
    else window.scrollTo(0, 0);
  }, [step]);
  const say = sayIn(language, timeZone);
  if (step.kind === 'edit' || step.fields.kind === '') {
    return (
      <>
        {head}
        <EditStep key={step.turn} {...{ step, act, busy, words, say, departments, sites }} />
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
      <CheckStep key={step.turn} {...{ step, kind, act, busy, words, say, actor }} />
    </>
  );
}
