'use server';

import { redirect } from 'next/navigation';
import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import type { Act } from '#lib/domain/access.ts';
import { excludePerson, includePerson } from '#lib/flows/people/exclude-person.ts';
import { recordDeath } from '#lib/flows/people/record-death.ts';
import { takeBackDeath } from '#lib/flows/people/take-back-death.ts';
import { ownPath, withNote } from '../_frame/own-path.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireViewer, type SignedViewer } from '../_frame/require-viewer.ts';

const MOST = 200;

type Enter = (who: SignedViewer, text: (name: string) => string) => Promise<{ kind: string }>;

/** Enters it and says so on the page it came from; a refusal stands above the form, with what was typed. */
async function press(act: Act, before: FormState, form: FormData, enter: Enter): Promise<FormState> {
  const who = await requireViewer(act);
  let note: string;
  try {
    const { kind } = await enter(who, (name) => String(form.get(name) ?? '').slice(0, MOST));
    note = kind;
  } catch (error) {
    return withProblem(before, form, problemSentence(who.language, error));
  }
  redirect(withNote(ownPath(form.get('back')), note));
}

export async function excludeNow(before: FormState, form: FormData): Promise<FormState> {
  return press('reply.enter', before, form, ({ ctx, actor: by, scope }, text) =>
    excludePerson(ctx, { roundId: text('round'), personId: text('person'), by, scope }, text('reason')),
  );
}

export async function includeNow(before: FormState, form: FormData): Promise<FormState> {
  return press('reply.enter', before, form, ({ ctx, actor: by, scope }, text) =>
    includePerson(ctx, { roundId: text('round'), personId: text('person'), by, scope }),
  );
}

export async function recordDeathNow(before: FormState, form: FormData): Promise<FormState> {
  return press('death.enter', before, form, ({ ctx, actor: by, scope }, text) =>
    recordDeath(ctx, {
      ...{ personId: text('person'), employeeNumber: text('number'), source: text('source') },
      ...{ by, scope },
    }),
  );
}

export async function takeBackDeathNow(before: FormState, form: FormData): Promise<FormState> {
  return press('death.enter', before, form, ({ ctx, actor: by, scope }, text) =>
    takeBackDeath(ctx, { personId: text('person'), source: text('source'), by, scope }),
  );
}
