import { createHash } from 'node:crypto';
import { readStyle } from '../../read-style.ts';

const FILES = ['../../intake/look/style/colours.css', './style/frame.css', './style/notices.css'];

/** The whole style of the pages that anybody can read; it stands in each of them, so that a copy needs no other file. */
export const STYLE = readStyle(FILES.map((file) => new URL(file, import.meta.url)));

const digest = createHash('sha256').update(STYLE).digest('base64');

/** No script, no picture, no font, no frame, no form; this one style. */
export const POLICY = `default-src 'none'; style-src 'sha256-${digest}'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`;

/** The same for the page on which somebody asks whether an account is real. */
export const ASKING_POLICY = POLICY.replace("form-action 'none'", "form-action 'self'");
