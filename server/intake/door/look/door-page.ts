import type { Round } from '#lib/domain/round.ts';
import { END, type Mode, openDocument } from '../../look/document.ts';
import { type Filled, fieldsOf, NOTHING } from '../../look/form.ts';
import { wordingOf } from '../../look/intro.ts';
import { html, type Markup } from '../../look/markup.ts';
import { pressByRound } from '../../look/pressed-by-round.ts';
import type { Piece } from '../../press.ts';
import { type DoorWords, linksTo } from './door-words.ts';

export type DoorTrouble =
  | 'no_number'
  | 'no_pin'
  | 'nothing_chosen'
  | 'wrong'
  | 'limit'
  | 'claims'
  | 'busy'
  | 'not_stored';

export interface DoorSheet {
  /** What an answer would be about; null when nothing is open, undefined when the database does not say. */
  round: Round | null | undefined;
  nonce: string;
  number: string;
  forgotten: boolean;
  filled: Filled;
  trouble: DoorTrouble | null;
}

/** The form of the public door in one voice; what never changes is rendered and compressed once. No script, and nobody's name. */
export function createDoorPage(words: DoorWords, publicUrl: string): (sheet: DoorSheet) => Piece[] {
  const rest = (mode: Mode, filled: Filled, round: Round | null): string =>
    html`${fieldsOf(words, filled, round?.questions ?? [])}<button>${words.d(mode === 'drill' ? 'sendDrill' : 'send')}</button><p>${words.t('sent')}</p></form><div class="rest"><p>${words.t('again')}</p>${words.roads}</div>`
      .markup + END;
  const blank = pressByRound((mode, round) => rest(mode, NOTHING, round));
  return (sheet) => {
    const { round, number, filled, trouble } = sheet;
    const mode = round?.kind ?? 'unknown';
    const lead = trouble ? words.t('notSent.title') : (round?.wording[words.language].title ?? null);
    const spoken = number === '' ? words : { ...words, others: linksTo(words.voice, publicUrl, number) };
    const [beginning, opening] = openDocument(spoken, { mode, lead, languageLinks: trouble === null });
    const own = html`${troubleOf(words, sheet)}${aboutOf(words, round)}<form method="post" action="${words.path}?sent" accept-charset="utf-8"><input type="hidden" name="nonce" value="${sheet.nonce}" autocomplete="off">${round ? html`<input type="hidden" name="round" value="${round.id}" autocomplete="off">` : null}${whoOf(words, sheet)}`;
    return [
      beginning,
      opening + own.markup,
      filled === NOTHING ? blank(round ?? null) : rest(mode, filled, round ?? null),
    ];
  };
}

function aboutOf(words: DoorWords, round: DoorSheet['round']): Markup {
  const drill = round?.kind === 'drill' ? html`<p class="note">${words.t('drillNote')}</p>` : null;
  if (round) return html`${drill}${wordingOf(words, round)}<p>${words.d('lead')}</p>`;
  return html`<p>${words.d('lead')}</p>${round === null ? html`<p class="note">${words.d('noRound')}</p>` : null}`;
}

/** No `required`: a browser that refuses to send would do so in its own words, and in-app browsers without any. */
function whoOf({ d }: DoorWords, { number, forgotten }: DoorSheet): Markup {
  const checked = forgotten ? html` checked` : null;
  return html`<label class="field"><b>${d('number.label')}</b>${d('number.hint')}<input type="text" name="number" value="${number}" maxlength="64" autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck="false"></label><label class="field"><b>${d('pin.label')}</b>${d('pin.hint')}<input type="password" name="pin" maxlength="20" inputmode="numeric" autocomplete="off"></label><label class="check"><input type="checkbox" name="forgotten" value="yes"${checked}><span><b>${d('forgotten.label')}</b>${d('forgotten.hint')}</span></label>`;
}

const WITH_ROADS: readonly DoorTrouble[] = ['limit', 'claims'];

function troubleOf(words: DoorWords, { trouble, number, forgotten }: DoorSheet): Markup | null {
  if (trouble === null) return null;
  const { t, d } = words;
  const shared = trouble === 'nothing_chosen' || trouble === 'not_stored';
  const why = shared ? t(`notSent.${trouble}`) : d(`notSent.${trouble}`);
  const again = number !== '' && !forgotten && !WITH_ROADS.includes(trouble) ? d('notSent.pin_again') : '';
  const roads = WITH_ROADS.includes(trouble) ? html`<div>${words.roads}</div>` : null;
  return html`<div class="note urgent" role="alert"><b>${t('notSent.title')}</b>${why} ${again}${roads}</div>`;
}
