import { isAsk, type Ladder, MEDIA, type Medium, type Step } from '../ladder.ts';

/** A ladder as a person types it, or which piece of it cannot be read. */
export type LadderReading = { kind: 'read'; ladder: Ladder } | { kind: 'refused'; part: string };

const WORDS: Record<string, Medium | 'manager'> = {
  mail: 'mail',
  メール: 'mail',
  sms: 'sms',
  ショートメール: 'sms',
  voice: 'voice',
  call: 'voice',
  電話: 'voice',
  音声: 'voice',
  manager: 'manager',
  managers: 'manager',
  管理職: 'manager',
  上長: 'manager',
};
const RUNG = /^(\d{1,5}) ?(?:min\b|m\b|分)? ?:? ?(.+)$/;
const PART = /^([a-z]+|[ァ-ヶー]+|[一-龠]+) ?([1-9])?$/;
const REMINDERS = /^(?:remind|催促) ?(\d{1,5}) ?(?:min\b|m\b|分)? ?[x×*] ?(\d{1,2})(?: ?回)?$/;
const LONGEST_MINUTES = 7 * 24 * 60;
const MOST_STEPS = 40;
const SHORTEST_REMINDER = 5;

/**
 * Reads `0 mail; 10 mail2 + sms; 30 voice; 60 manager; remind 60 x 6`: at these minutes, over these ways, to those still silent.
 * A digit names one contact point of its kind. The lowest rung is at 0 and asks everybody who has such a contact point.
 */
export function readLadder(text: string): LadderReading {
  const pieces = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[;\n、。]/)
    .map((piece) => piece.replaceAll(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '');
  const steps: Step[] = [];
  let reminders: Ladder['reminders'] = null;
  for (const piece of pieces) {
    const reminding = REMINDERS.exec(piece);
    const rung = reminding ? null : readRung(piece);
    if (reminding) reminders = { everyMinutes: Number(reminding[1]), most: Number(reminding[2]) };
    else if (rung) steps.push(...rung);
    else return { kind: 'refused', part: piece };
  }
  if (reminders && reminders.everyMinutes < SHORTEST_REMINDER)
    return { kind: 'refused', part: `remind ${reminders.everyMinutes}` };
  const first = steps[0];
  const asksAll = first !== undefined && isAsk(first) && first.minute === 0 && (first.nth ?? 1) === 1;
  if (!asksAll || steps.length > MOST_STEPS) return { kind: 'refused', part: pieces[0] ?? text.trim() };
  return { kind: 'read', ladder: { steps, reminders } };
}

/** One rung, as `10 mail2 + sms`; null when it cannot be read. */
export function readRung(piece: string): Step[] | null {
  const [, minutes = '', ways = ''] = RUNG.exec(piece) ?? [];
  const minute = Number(minutes);
  if (minutes === '' || minute > LONGEST_MINUTES) return null;
  const steps: Step[] = [];
  for (const way of ways.split('+')) {
    const [, word = '', digit] = PART.exec(way.trim()) ?? [];
    const medium = WORDS[word];
    if (medium === undefined || (medium === 'manager' && digit !== undefined)) return null;
    if (medium === 'manager') steps.push({ kind: 'manager', minute });
    else steps.push({ minute, ...MEDIA[medium], ...(digit === undefined ? {} : { nth: Number(digit) }) });
  }
  return steps;
}

/** The ladder as `readLadder` reads it. */
export function writeLadder({ steps, reminders }: Ladder): string {
  const minutes = [...new Set(steps.map((step) => step.minute))].sort((a, b) => a - b);
  const rungs = minutes.map((minute) => {
    const ways = steps.filter((step) => step.minute === minute).map(wayOf);
    return `${minute} ${ways.join(' + ')}`;
  });
  return [...rungs, ...(reminders ? [`remind ${reminders.everyMinutes} x ${reminders.most}`] : [])].join('; ');
}

function wayOf(step: Step): string {
  if (!isAsk(step)) return 'manager';
  const medium = Object.entries(MEDIA).find(([, { channel }]) => channel === step.channel)?.[0] ?? step.channel;
  return `${medium}${step.nth ?? ''}`;
}
