import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AuditHead, auditHead } from '#db/stores/proof/audit.ts';
import type { Ctx } from '../ctx.ts';

const NAME = 'audit-heads.txt';

/** Where heads of the chain are laid down. */
export const headFile = ({ auditHeadFile, masterKeyFile }: Ctx['core']): string =>
  auditHeadFile ?? join(dirname(masterKeyFile), NAME);

/** One line for one head. */
export const headLine = ({ no, at, hash }: AuditHead): string => `${no} ${hash} ${at.toISOString()}`;

type Kept = Pick<AuditHead, 'no' | 'hash'>;

/** Every head that was laid down in a file; none where there is no file. Lines that are no heads are passed over. */
export function readHeads(path: string): Kept[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, no, hash] = /^(\d+) ([0-9a-f]{64})\b/.exec(line) ?? [];
      return no && hash ? [{ no: Number(no), hash }] : [];
    });
}

/** Lays down the head of the chain where it has grown since the last one; the file only ever grows. */
export async function layDownHead(ctx: Pick<Ctx, 'db' | 'core'>): Promise<AuditHead | null> {
  const head = await auditHead(ctx.db);
  const path = headFile(ctx.core);
  if (!head || readHeads(path).at(-1)?.no === head.no) return null;
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${headLine(head)}\n`);
  return head;
}
