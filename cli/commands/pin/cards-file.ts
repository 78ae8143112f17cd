import { type FileHandle, open } from 'node:fs/promises';
import { renderSVG } from 'uqr';
import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { type Card, pinCards } from '#lib/flows/pins/pin-cards.ts';
import { type Cli, pathNamed } from '../../cli.ts';

/** Opened before any PIN is made, readable by its owner only: a PIN that cannot be written down is lost. Throws `file.not_readable`. */
export async function openCardsFile(cli: Cli, file: string): Promise<FileHandle> {
  try {
    return await open(pathNamed(cli, file), 'wx', 0o600);
  } catch (error) {
    throw new Problem('file.not_readable', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

export async function writeCards(handle: FileHandle, cards: readonly Card[], core: Ctx['core']): Promise<void> {
  await handle.writeFile(pinCards(cards, core, (text) => renderSVG(text, { border: 1 })));
  await handle.sync();
  await handle.close();
}
