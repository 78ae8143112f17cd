import { ABROAD } from './programs/abroad.ts';
import { ANDROID } from './programs/android.ts';
import { APPLE } from './programs/apple.ts';
import { CARRIERS } from './programs/carriers.ts';
import { DESKTOP } from './programs/desktop.ts';
import { FEATURE_PHONES } from './programs/feature-phones.ts';
import { GARBLED } from './programs/garbled.ts';
import { GMAIL } from './programs/gmail.ts';
import { OUTLOOK } from './programs/outlook.ts';
import type { Program } from './programs/program.ts';
import { WEB_MAIL } from './programs/web-mail.ts';

/** Mail programs that employees in Japan answer with, each with its own way of quoting. */
export const PROGRAMS: readonly Program[] = [
  ...GMAIL,
  ...OUTLOOK,
  ...APPLE,
  ...ANDROID,
  ...DESKTOP,
  ...CARRIERS,
  ...FEATURE_PHONES,
  ...ABROAD,
  ...GARBLED,
  ...WEB_MAIL,
];
