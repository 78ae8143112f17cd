'use server';

import { redirect } from 'next/navigation';
import { isStatus } from '#lib/domain/status.ts';
import { enterForPerson } from '#lib/flows/replies/enter-for-person.ts';
import { translate } from '#lib/text/translate.ts';
import { ownPath, withNote } from '../_frame/own-path.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireViewer } from '../_frame/require-viewer.ts';
import { openRoundsFor } from './open-rounds-for.ts';
import type { ProxyTyping } from './proxy-state.ts';

const MOST = 1000;

/** Records what an operator typed for a person, or says why not and keeps every word of it. */
export async function enterProxy(before: ProxyTyping, form: FormData): Promise<ProxyTyping> {
  const { ctx, take, language, actor, scope } = await requireViewer('reply.enter');
  const text = (name: string) => String(form.get(name) ?? '').slice(0, MOST);
  const status = text('status');
  const typed = { status, comment: text('comment'), saidBy: text('saidBy'), why: text('why') };
  const again = async (problem: string): Promise<ProxyTyping> => {
    const rounds = await openRoundsFor(ctx, language);
    return { ...typed, entryKey: text('entryKey'), rounds, problem, turn: before.turn + 1 };
  };
  let note: string;
  try {
    if (!isStatus(status)) return await again(translate(language, 'people')('proxy.status'));
    const result = await enterForPerson(ctx, take('proxy'), {
      ...typed,
      status,
      personId: text('person'),
      by: actor,
      scope,
      entryKey: text('entryKey'),
      seenRoundIds: form.getAll('round').map(String),
    });
    if (result.kind === 'moved') return await again(translate(language, 'people')('proxy.moved'));
    note = result.outcome.kind === 'recorded' ? `entered_${status}` : 'waits';
  } catch (error) {
    return again(problemSentence(language, error));
  }
  redirect(withNote(ownPath(form.get('back')), note));
}
