import type { PinHolder } from '#db/stores/people/pins.ts';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { translate } from '#lib/text/translate.ts';

/** One card; without a PIN there is room to write one. */
export type Card = Pick<PinHolder, 'employeeNumber' | 'name' | 'department' | 'language'> & { pin: string | null };

type Core = Pick<CoreSettings, 'companyName' | 'publicUrl'>;

const STYLE = `@page{size:A4;margin:11mm 14mm}
*{box-sizing:border-box}
body{margin:0;font:9pt/1.35 sans-serif;color:#000;background:#fff}
main{display:grid;grid-template-columns:91mm 91mm;gap:0}
article{height:55mm;padding:4mm;border:.2mm dashed #888;display:grid;grid-template-columns:1fr 27mm;gap:0 3mm;break-inside:avoid;overflow:hidden}
h2,p{margin:0}h2{font-size:10pt}
svg{width:27mm;height:27mm}
.pin{font:700 17pt/1.3 monospace;letter-spacing:.12em;border-bottom:.3mm solid #000;min-height:9mm}
.wide{grid-column:1/-1;font-size:7.5pt}
@media screen{main{margin:11mm auto;width:182mm}}`;

/** A page to print: ten cards on a sheet of A4, each with a code that leads to the door with the number filled in, never the PIN. `draw` makes an SVG of a text. */
export function pinCards(cards: readonly Card[], core: Core, draw: (text: string) => string): string {
  const drawn = cards.map((card) => cardOf(card, core, draw));
  const title = escapeHtml(translate('ja', 'pins')('cards.title'));
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main>${drawn.join('')}</main></body></html>\n`;
}

/** Where the code of a card leads. */
export const doorOf = ({ publicUrl }: Core, employeeNumber: string): string =>
  `${publicUrl.replace(/\/$/, '')}/a?n=${encodeURIComponent(employeeNumber)}`;

function cardOf(card: Card, core: Core, draw: (text: string) => string): string {
  const t = translate(card.language, 'pins');
  const { employeeNumber, name, department, pin, language } = card;
  const words = [
    `<h2>${escapeHtml(t('cards.heading', { company: core.companyName }))}</h2>`,
    `<p>${escapeHtml(name)}<br>${escapeHtml(department)}</p>`,
    `<p>${escapeHtml(t('cards.number'))} <b>${escapeHtml(employeeNumber)}</b></p>`,
    `<p>PIN</p><p class="pin">${pin ?? ''}</p>`,
  ];
  const address = `${core.publicUrl.replace(/\/$/, '')}/a`;
  return `<article lang="${language}"><div>${words.join('')}</div><div>${draw(doorOf(core, employeeNumber))}</div><p class="wide">${escapeHtml(t('cards.how', { address }))}</p></article>`;
}
