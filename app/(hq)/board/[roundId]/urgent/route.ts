import { listPersonLines } from '#db/stores/board/person-lines.ts';
import { type Scope, scopeKey } from '#lib/domain/access.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { MOST_URGENT } from '../../most-urgent.ts';

export const dynamic = 'force-dynamic';

/** Hundreds of boards ask at the same moment: they share one reading that is no older than this. */
const SHARED_MS = 500;
const MOST_KEPT = 50;
const readings = new Map<string, { at: number; json: Promise<string> }>();

interface Props {
  params: Promise<{ roundId: string }>;
}

/** Names, words and phone numbers of everybody in help or serious, or with an open call for help. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { ctx, scope } = await requireViewer('board.see');
  const json = await sharedReading(ctx, (await params).roundId, scope);
  return new Response(json, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
}

function sharedReading(ctx: Ctx, roundId: string, scope: Scope): Promise<string> {
  const key = `${roundId} ${scopeKey(scope)}`;
  const now = performance.now();
  const known = readings.get(key);
  if (known && now - known.at < SHARED_MS) return known.json;
  if (readings.size >= MOST_KEPT) readings.clear();
  const json = read(ctx, roundId, scope);
  readings.set(key, { at: now, json });
  json.catch(() => readings.delete(key));
  return json;
}

async function read(ctx: Ctx, roundId: string, scope: Scope): Promise<string> {
  const { lines } = await listPersonLines(ctx.db, ctx.keys, roundId, { scope, mark: 'urgent' }, { limit: MOST_URGENT });
  return JSON.stringify(lines);
}
