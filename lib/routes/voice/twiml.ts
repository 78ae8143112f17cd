import type { Language } from '#lib/domain/person.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { translate } from '#lib/text/translate.ts';
import { type Press, pressAt, type Step } from './dialogue.ts';

const LOCALES: Record<Language, string> = { ja: 'ja-JP', en: 'en-US' };
const MENU_MOST = 3;
const WAIT_SECONDS = 8;

/** What the call says and asks next (TwiML): the menu, the repetition of what was pressed, or thanks. `base` is our own address. */
export function twimlFor(step: Step, pressed: string | null, machine: boolean, base: string): string {
  // Nobody is there: a recording would only fill a voicemail box.
  if (machine) return response('<Hangup/>');
  const t = translate(step.language, 'voice');
  const speak = (text: string) => `<Say language="${LOCALES[step.language]}">${escapeHtml(text)}</Say>`;
  // Said twice: nobody has a pencil ready at the first word.
  if (step.stage === 'tell') return response(`${speak(step.say)}${speak(step.say)}${speak(t('told'))}<Hangup/>`);
  const press = pressAt(step, pressed);
  switch (press.kind) {
    case 'second': {
      const thanks = t('thanks', { status: t(`status.${press.status}`) });
      return response(`${speak(press.status === 'help' ? `${thanks} ${t('helpToo')}` : thanks)}<Hangup/>`);
    }
    case 'first': {
      const { digit } = press;
      const asked = speak(t('pressed', { digit, status: t(`status.${press.status}`) }));
      const next = addressOf(base, { ...step, stage: 'confirm', digit });
      return response(`${gather(next, `${asked}${asked}`)}${speak(t('unconfirmed'))}<Hangup/>`);
    }
    default:
      return menu(step, press, base, speak, t);
  }
}

function menu(
  step: Step,
  press: Press,
  base: string,
  speak: (text: string) => string,
  t: ReturnType<typeof translate<'voice'>>,
): string {
  if (step.round >= MENU_MOST) return response(`${speak(t('goodbye'))}<Hangup/>`);
  const opening = press.kind === 'wrong' ? t('wrong') : step.say;
  const said = `${speak(opening)}${speak(t('menu'))}`;
  const pressed = addressOf(base, { ...step, stage: 'pressed', digit: null, round: step.round + 1 });
  const again = addressOf(base, { ...step, stage: 'ask', digit: null, round: step.round + 1 });
  return response(`${gather(pressed, said)}<Redirect method="POST">${escapeHtml(again)}</Redirect>`);
}

const gather = (action: string, inner: string): string =>
  `<Gather input="dtmf" numDigits="1" timeout="${WAIT_SECONDS}" method="POST" action="${escapeHtml(action)}">${inner}</Gather>`;

const response = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?><Response>${inner}</Response>`;

function addressOf(base: string, { stage, token, language, say, digit, round }: Step): string {
  const query = new URLSearchParams({ stage, token, language, say, round: String(round) });
  if (digit !== null) query.set('digit', digit);
  return `${base}?${query}`;
}
