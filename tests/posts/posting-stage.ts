import { randomUUID } from 'node:crypto';
import { targetsOf } from '#db/stores/posts/posts.ts';
import { coreSpec } from '#lib/base/settings/core-settings.ts';
import { readSettings } from '#lib/base/settings.ts';
import type { OutletName } from '#lib/domain/post/post.ts';
import type { Posting } from '#lib/flows/posts/post-notice.ts';
import type { Poster } from '#lib/outlets/outlet.ts';
import { outlets } from '#lib/outlets/registry.ts';
import type { TestCtx } from '../support/ctx.ts';

/** The place as the program opens it from its settings. */
export function posterOf(name: OutletName, env: Record<string, string>): Poster {
  const outlet = outlets.find((one) => one.name === name);
  if (!outlet) throw new Error(`no outlet ${name}`);
  return outlet.open(readSettings(name, outlet.spec, env), readSettings('anpi', coreSpec, {}));
}

/** One press on the screen. */
export const press = (
  notice: { id: string },
  outlet: OutletName,
  text: string,
  more: Partial<Posting> = {},
): Posting => ({
  id: randomUUID(),
  noticeId: notice.id,
  seenRevision: 1,
  outlet,
  language: 'ja',
  text,
  seenFindings: [],
  drillConfirmed: false,
  byHand: false,
  by: '高橋',
  ...more,
});

/** Where a post stands. */
export async function targetOf(ctx: TestCtx, postId: string) {
  const [target] = await targetsOf(ctx.db, [postId]);
  if (!target) throw new Error('no such post');
  return target;
}
