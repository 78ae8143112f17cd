'use server';

import { redirect } from 'next/navigation';
import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import { type Grant, isRole } from '#lib/domain/access.ts';
import { isRecent } from '#lib/domain/sign-in/sign-in.ts';
import { disableAccount, resetAccount, setRoles } from '#lib/flows/access/accounts/change-account.ts';
import { inviteAccount } from '#lib/flows/access/accounts/invite-account.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireViewer, type SignedViewer } from '../_frame/require-viewer.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 200);

/** Whoever lets others in has just shown who they are. */
async function admin(back: string): Promise<SignedViewer> {
  const who = await requireViewer('account.manage');
  if (!isRecent(who.session, who.now)) redirect(`/confirm?${new URLSearchParams({ back })}`);
  return who;
}

function grantsIn(form: FormData): Grant[] {
  const roles = form.getAll('role').filter(isRole);
  return roles.map((role) => ({ role, departmentId: role === 'manager' ? text(form, 'department') || null : null }));
}

/** A new account; its link is shown once, to be handed to its owner. */
export async function inviteNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, actor, language } = await admin('/accounts');
  try {
    const names = { login: text(form, 'login'), name: text(form, 'name') };
    const { link } = await inviteAccount(ctx, { ...names, grants: grantsIn(form), by: actor });
    return { problem: null, typed: {}, codes: [link], turn: before.turn + 1 };
  } catch (error) {
    return withProblem(before, form, problemSentence(language, error));
  }
}

export async function setRolesNow(before: FormState, form: FormData): Promise<FormState> {
  const login = text(form, 'login');
  const { ctx, door, actor, language } = await admin(`/accounts/${encodeURIComponent(login)}`);
  try {
    await setRoles(ctx, login, grantsIn(form), actor);
  } catch (error) {
    return withProblem(before, form, problemSentence(language, error));
  }
  door.forget();
  redirect('/accounts');
}

export async function disableNow(before: FormState, form: FormData): Promise<FormState> {
  const login = text(form, 'login');
  const { ctx, door, actor, language } = await admin(`/accounts/${encodeURIComponent(login)}`);
  try {
    await disableAccount(ctx, login, actor);
  } catch (error) {
    return withProblem(before, form, problemSentence(language, error));
  }
  door.forget();
  redirect('/accounts');
}

/** Password and second factors are gone; the link to begin anew is shown once. */
export async function resetNow(before: FormState, form: FormData): Promise<FormState> {
  const login = text(form, 'login');
  const { ctx, door, actor, language } = await admin(`/accounts/${encodeURIComponent(login)}`);
  try {
    const link = await resetAccount(ctx, login, actor);
    door.forget();
    return { problem: null, typed: {}, codes: [link], turn: before.turn + 1 };
  } catch (error) {
    return withProblem(before, form, problemSentence(language, error));
  }
}
