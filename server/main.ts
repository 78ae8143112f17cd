import { environment } from '#lib/base/settings.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import { issueFirstLink } from '#lib/flows/access/accounts/issue-link.ts';
import { translate } from '#lib/text/translate.ts';
import { wire } from '#lib/wire.ts';
import { freeMemory } from './free-memory.ts';
import { type Kept, keep } from './keep.ts';
import { warnOfOldNode } from './node-floor.ts';
import { runUntilStopped } from './process.ts';
import { isWord } from './reading-line.ts';
import { createAdminAlert } from './tell-admins.ts';

/** Starts web and worker, restarts whichever dies or hangs, and stops both. */
await runUntilStopped('anpi', async () => {
  warnOfOldNode(process.versions.node);
  const env = environment();
  // Migrates, makes the master key at the first start, and refuses bad settings before anything runs.
  const wired = await wire('main', env);
  const { core } = wired.ctx;
  const setUp = await issueFirstLink(wired.ctx);
  await wired.close();
  const tellAdmins = createAdminAlert(wired);
  const kept: { web?: Kept; worker?: Kept } = {};
  const passTo = (name: 'web' | 'worker') => (message: object) => {
    if (isWord(message)) kept[name]?.tell(message);
  };
  const children = await Promise.all([
    keep('web', tellAdmins, passTo('worker')),
    keep('worker', tellAdmins, passTo('web')),
  ]);
  [kept.web, kept.worker] = children;
  console.log(`Anpi: ${core.publicUrl}/board`);
  if (setUp)
    for (const language of LANGUAGES) console.log(`${translate(language, 'cli')('account.first')}\n  ${setUp}`);
  freeMemory();
  return async () => {
    await Promise.all(children.map((child) => child.stop()));
  };
});
