import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { BrowserContextOptions } from '@playwright/test';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Upkeep } from '#lib/flows/trial/upkeep.ts';
import { startWeb } from '#server/serve.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { type Seat, takeSeatAs } from '../support/seats.ts';

/** Why the screens cannot be looked at; undefined when they are built. */
export const withoutBuild: string | undefined = existsSync('.next/BUILD_ID')
  ? undefined
  : 'the screens are not built: npm run build';

export interface StartedWeb {
  ctx: TestCtx;
  url: string;
  /** An admin who is signed in. */
  admin: Seat;
  /** That admin's browser: `openPage(browser, { storageState: web.signedIn })`. */
  signedIn: BrowserContextOptions['storageState'];
  stop(): Promise<void>;
}

/** The real web server with the built screens, on an empty database. */
export async function startTestWeb(
  settings: Partial<CoreSettings> = {},
  upkeepIn?: (ctx: TestCtx) => Upkeep,
): Promise<StartedWeb> {
  const ctx = await openTestCtx('sqlite');
  ctx.core = { ...ctx.core, port: await freePort(), host: '127.0.0.1', companyName: '北嶺製作所' };
  ctx.core = { ...ctx.core, publicUrl: `http://localhost:${ctx.core.port}`, ...settings };
  const admin = await takeSeatAs(ctx, 'admin', 'takahashi');
  const web = await startWeb({ ctx, webhooks: [] }, upkeepIn?.(ctx));
  return {
    ctx,
    url: `http://localhost:${web.port}`,
    admin,
    signedIn: storageOf(admin),
    stop: async () => {
      await web.stop();
      await ctx.close();
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The browser of somebody who is signed in. */
export function storageOf({ cookie }: Seat): BrowserContextOptions['storageState'] & object {
  const [name, value] = cookie.split('=') as [string, string];
  const rest = { domain: 'localhost', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' } as const;
  return { cookies: [{ name, value, ...rest }], origins: [] };
}
