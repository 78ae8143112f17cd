import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';

const PATH = '/usr/bin/chromium';
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why pages cannot be looked at on this machine; undefined when they can. */
export const withoutBrowser: string | undefined = existsSync(PATH) ? undefined : `${PATH} is not installed`;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: PATH, args: ['--no-sandbox', '--disable-gpu', ...QUIET] });
