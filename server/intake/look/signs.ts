import type { Status } from '#lib/domain/status.ts';
import { html, type Markup } from './markup.ts';

// Colours come by class: old phones do not read var() in attributes, and know no href on <use>.
const SHAPES: Record<Status, Markup> = {
  safe: html`<circle class="safe" cx="8" cy="8" r="7.4"/><path class="on" d="m4.4 8.2 2.6 2.6 4.6-5.2"/>`,
  minor: html`<path class="minor" d="M8 1.7 15.1 14H.9z"/>`,
  serious: html`<path class="serious" d="m8 .3 7.7 7.7L8 15.7.3 8z"/><path class="on" d="M8 4.3v7.4M4.3 8h7.4"/>`,
  help: html`<path class="help" d="M1 1h14v14H1z"/><path class="on" d="M8 3v6.2M8 10.7v2.2"/>`,
};

/** The shape of a status; it never stands without its word. */
export const signOf = (status: Status): Markup =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${SHAPES[status]}</svg>`;
