'use server';

import { revalidatePath } from 'next/cache';
import type { FormState } from '#app/_ui/form-state.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import { OUTLETS } from '#lib/domain/post/post.ts';
import { postNotice } from '#lib/flows/posts/post-notice.ts';
import { settlePost } from '#lib/flows/posts/settle-post.ts';
import { problemSentence } from '../../_frame/problem-sentence.ts';
import { requireViewer } from '../../_frame/require-viewer.ts';
import type { PostingState } from './posting-state.ts';

const MOST = 5_000;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Posts a notice at one place, or notes that a person has done so. */
export async function postNow(before: PostingState, form: FormData): Promise<PostingState> {
  const { ctx, actor, language } = await requireViewer('notice.publish');
  const id = String(form.get('postId') ?? '');
  const outlet = OUTLETS.find((one) => one === form.get('outlet'));
  if (!UUID.test(id) || !outlet) return before;
  try {
    const outcome = await postNotice(ctx, {
      id,
      noticeId: String(form.get('id') ?? ''),
      seenRevision: Number(form.get('revision')),
      outlet,
      language: LANGUAGES.find((one) => one === form.get('spoken')) ?? 'ja',
      text: String(form.get('text') ?? '').slice(0, MOST),
      seenFindings: form.getAll('seen').map(String),
      drillConfirmed: form.get('drill') === 'yes',
      byHand: form.get('byHand') === 'yes',
      by: actor,
    });
    revalidatePath(`/notices/${Number(form.get('no'))}/posts`);
    return outcome.kind === 'found' ? outcome : { kind: 'done', done: outcome.kind, postId: id };
  } catch (error) {
    return { kind: 'failed', problem: problemSentence(language, error) };
  }
}

/** What somebody says of a post that failed, or of which nobody knows. */
export async function settleNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, actor, language } = await requireViewer('notice.publish');
  const word = form.get('word') === 'stands' ? 'stands' : 'again';
  try {
    await settlePost(ctx, String(form.get('target') ?? ''), word, actor);
    revalidatePath(`/notices/${Number(form.get('no'))}/posts`);
    return { ...before, problem: null, turn: before.turn + 1 };
  } catch (error) {
    return { ...before, problem: problemSentence(language, error), turn: before.turn + 1 };
  }
}
