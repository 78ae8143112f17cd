import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ctx } from '#lib/flows/ctx.ts';
import { type PartHealth, worstOf } from '#lib/flows/health/judge-health.ts';
import { lookAtHealth } from '#lib/flows/health/look-at-health.ts';

const KEPT_MS = 2_000;

/** GET /health, for machines that watch: 200, or 503 when something is bad; each part by its level and nothing else, so it needs no session. */
export function createHealthPage(ctx: Ctx) {
  let kept: { at: number; parts: Promise<PartHealth[]> } | null = null;
  const look = (): Promise<PartHealth[]> => {
    const now = performance.now();
    if (!kept || now - kept.at > KEPT_MS) kept = { at: now, parts: lookAtHealth(ctx) };
    return kept.parts;
  };
  return {
    owns: ({ url, method }: IncomingMessage): boolean =>
      (method === 'GET' || method === 'HEAD') && (url ?? '').split('?')[0] === '/health',
    answer: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const parts = await look().catch(() => null);
      const status = parts ? worstOf(parts) : 'bad';
      const levels = Object.fromEntries((parts ?? []).map(({ part, level }) => [part, level]));
      response.writeHead(status === 'bad' ? 503 : 200, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify({ status, parts: levels })}\n`);
    },
  };
}
