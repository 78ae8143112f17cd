import { createHash } from 'node:crypto';
import { findPublicCopy, type PublicCopyRow, savePublicCopy } from '#db/stores/notices/public-page.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { readPublic } from '#lib/flows/public-page/read-public.ts';
import { renderSite, type Site } from '../render-site.ts';
import { pushCopy } from './push-copy.ts';
import { writeCopy } from './write-copy.ts';

/** The folder is looked at this often even when nothing is new: somebody may have emptied it, or a push may have failed. */
const ANYWAY_MS = 60_000;

export interface Copier {
  /** Writes what has changed since the last turn. */
  turn(): Promise<void>;
}

/** Keeps the static copy of the public page like the page itself; what goes wrong is logged, kept for headquarters to see, and tried again. */
export function createCopier(ctx: Ctx, folder: string, command: string | undefined): Copier {
  let madeOf = '';
  let lookedAt = Number.NEGATIVE_INFINITY;

  const note = (set: Partial<PublicCopyRow>): Promise<void> =>
    ctx.db.write((tx) => savePublicCopy(ctx.db, tx, folder, set));
  const complain = async (what: string, error: unknown): Promise<void> => {
    const problem = error instanceof Error ? error.message : String(error);
    ctx.log.error(what, { folder, problem });
    await note({ problem: `${what}: ${problem}`, problemAt: ctx.clock.now() });
  };

  const push = async (digest: string): Promise<boolean> => {
    if (!command || (await findPublicCopy(ctx.db, folder))?.pushedDigest === digest) return true;
    try {
      await pushCopy(command, folder);
      await note({ pushedDigest: digest, pushedAt: ctx.clock.now() });
      return true;
    } catch (error) {
      await complain('the copy of the public page was not pushed', error);
      return false;
    }
  };

  return {
    turn: async () => {
      const facts = await readPublic(ctx, 'everybody');
      const signature = JSON.stringify(facts);
      if (signature === madeOf && performance.now() - lookedAt < ANYWAY_MS) return;
      const site = renderSite(ctx.core, facts);
      const digest = digestOf(site);
      try {
        const changed = await writeCopy(folder, site);
        const now = ctx.clock.now();
        await note({ digest, checkedAt: now, ...(changed > 0 ? { writtenAt: now } : {}) });
        if (await push(digest)) await note({ problem: null, problemAt: null });
      } catch (error) {
        await complain('the copy of the public page was not written', error);
      }
      madeOf = signature;
      lookedAt = performance.now();
    },
  };
}

function digestOf(site: Site): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of site) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest('base64url');
}
