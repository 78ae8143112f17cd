'use server';

import { revalidatePath } from 'next/cache';
import type { FormState } from '#app/_ui/form-state.ts';
import { NETWORKS } from '#lib/domain/official-account/official-account.ts';
import { askForAccount } from '#lib/flows/official-accounts/ask-for-account.ts';
import { ACCOUNT_WORDS, settleAccount } from '#lib/flows/official-accounts/settle-account.ts';
import { translate } from '#lib/text/translate.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireViewer } from '../_frame/require-viewer.ts';

const FIELDS = ['handle', 'address', 'department', 'ownerNumber', 'deputyNumber', 'purpose', 'openedOn'] as const;

/** Asks for an account to stand in the register. */
export async function askNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, actor, language } = await requireViewer('notice.write');
  const typed = Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name) ?? '').slice(0, 300)]));
  const { handle = '', address = '', department = '', ownerNumber = '', deputyNumber = '', purpose = '' } = typed;
  const network = NETWORKS.find((one) => one === form.get('network')) ?? 'x';
  const request = { network, handle, address, department, ownerNumber, deputyNumber, purpose };
  try {
    await askForAccount(ctx, { ...request, openedOn: typed.openedOn || null }, actor);
  } catch (error) {
    return { problem: problemSentence(language, error), typed, turn: before.turn + 1 };
  }
  revalidatePath('/official-accounts');
  return { problem: null, typed: {}, done: translate(language, 'official')('ask.done'), turn: before.turn + 1 };
}

/** Says that one may open, may not, is still ours, or is closed. */
export async function settleNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, actor, language } = await requireViewer('notice.approve');
  const word = ACCOUNT_WORDS.find((one) => one === form.get('word'));
  if (!word) return before;
  try {
    await settleAccount(ctx, String(form.get('id') ?? ''), word, actor);
  } catch (error) {
    return { ...before, problem: problemSentence(language, error), turn: before.turn + 1 };
  }
  revalidatePath('/official-accounts');
  return { ...before, problem: null, turn: before.turn + 1 };
}
