import { describe, expect, it } from 'vitest';
import { routes } from '#lib/routes/registry.ts';
import type { ParseContext, RouteCase } from '#lib/routes/route.ts';

const context: ParseContext = { sent: [], replyDomains: ['reply.example'] };
const receivedAt = new Date('2026-11-24T05:26:00.000Z');

describe.each(routes.map((route) => [route.name, route] as const))('the route %s', async (name, route) => {
  const { cases } = (await import(`../../lib/routes/${name}/cases.ts`)) as { cases: RouteCase[] };
  const read = (raw: string, envelope: Record<string, unknown> = {}) =>
    route.parse({ bytes: Buffer.from(raw), envelope, receivedAt, dedupeKey: 'k' }, context);

  it('has literal cases, and a sentence on each of its settings', () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const setting of Object.values(route.spec)) expect(setting.doc).toMatch(/\.$/);
  });

  it.each(cases.map((example) => [example.says, example] as const))('%s', async (_, example) => {
    expect(await read(example.raw, example.envelope)).toMatchObject(example.parsed);
  });

  it('reads the same bytes the same way twice', async () => {
    const { raw, envelope } = cases[0]!;
    expect(await read(raw, envelope)).toEqual(await read(raw, envelope));
  });

  it('never makes anything newer than its arrival', async () => {
    for (const { raw, envelope } of cases) {
      const parsed = await read(raw, envelope);
      if (parsed.kind === 'reply' && parsed.saidAt)
        expect(parsed.saidAt.getTime()).toBeLessThanOrEqual(receivedAt.getTime());
    }
  });
});
