import { forbidden } from 'next/navigation';
import { type Act, reachOf, type Scope } from '#lib/domain/access.ts';
import { actorOf, type Session } from '#lib/flows/access/session.ts';
import { requireSession } from './require-session.ts';
import { type Viewer, viewer } from './viewer.ts';

/** Somebody who is signed in and may do what the screen or action is about. */
export interface SignedViewer extends Viewer {
  session: Session;
  /** As it stands in the audit. */
  actor: string;
  /** Whose data the act reaches: every query of the screen is given it. */
  scope: Scope;
}

/** The one check of every page, action and route handler: turns away whoever is not signed in, or may not do `act`. */
export async function requireViewer(act: Act): Promise<SignedViewer> {
  const session = await requireSession();
  const scope = reachOf(session.grants, act);
  if (scope === null) forbidden();
  return { ...(await viewer()), session, actor: actorOf(session.account), scope };
}

/** Whoever is signed in, whatever their roles: for what concerns nobody but themselves. */
export async function requireAnybody(): Promise<SignedViewer> {
  const session = await requireSession();
  const nobody: Scope = { kind: 'departments', ids: [] };
  return { ...(await viewer()), session, actor: actorOf(session.account), scope: nobody };
}
