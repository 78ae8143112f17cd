import type { Status } from '#lib/domain/status.ts';
import type { Language } from '../company/person.ts';
import type { Random } from '../random.ts';
import { WORDS } from '../words/words.ts';
import type { Act, Plan } from './plan.ts';

/** Of those who answer in life half do so within 30 minutes, most of them after about two. */
const MEDIAN_MINUTES = 30;
const SPREAD = 1.65;

type Maker = (chance: Random, language: Language) => Act[];

const stateOf = (chance: Random): Status =>
  chance.weighted([
    [940, 'safe'],
    [50, 'minor'],
    [7, 'serious'],
    [3, 'help'],
  ] as const);

const mail = (says: Status | null, chance: Random, language: Language): Act => {
  const { clear, unclear } = WORDS[language];
  return { kind: 'mail', text: chance.pick(says ? clear[says] : unclear), says, addressed: 'reply' };
};

const form = (says: Status, chance: Random, language: Language): Act => {
  const { comments, cries } = WORDS[language];
  const grave = says === 'help' || says === 'serious';
  return {
    kind: 'form',
    says,
    comment: chance.chance(grave ? 0.85 : 0.3) ? chance.pick(grave ? cries : comments) : null,
  };
};

const plain =
  (kind: 'csv' | 'cli' | 'proxy' | 'sms' | 'voice'): Maker =>
  (chance) => [{ kind, says: stateOf(chance) }];

const sql: Maker = (chance, language) => {
  const says = chance.chance(0.94) ? stateOf(chance) : null;
  const { typed, typedUnclear, comments, cries } = WORDS[language];
  const grave = says === 'help' || says === 'serious';
  const comment = chance.chance(0.4) ? chance.pick(grave ? cries : comments) : null;
  return [{ kind: 'sql', says, typed: says ? chance.pick(typed[says]) : chance.pick(typedUnclear), comment }];
};

const door: Maker = (chance) => [
  { kind: 'public', says: stateOf(chance), forgotten: chance.chance(0.1), readAt: null },
];

/** Has no address that lives and no phone at hand, and reads what the company posts. */
const reader: Maker = (chance) => {
  const readAt = chance.weighted([
    [5, 'x'],
    [3, 'line'],
    [2, 'slack'],
  ] as const);
  return [{ kind: 'public', says: stateOf(chance), forgotten: chance.chance(0.1), readAt }];
};

/** Somebody's state changes, or is found out: the second answer comes by another road. */
const twice: Maker = (chance, language) => {
  const [before, after] = chance.pick([
    ['safe', 'help'],
    ['safe', 'minor'],
    ['safe', 'serious'],
    ['minor', 'safe'],
    ['help', 'safe'],
  ] as const);
  const mailFirst = chance.chance(0.5);
  return mailFirst
    ? [mail(before, chance, language), form(after, chance, language)]
    : [form(before, chance, language), mail(after, chance, language)];
};

const CHARACTERS: readonly (readonly [number, Maker])[] = [
  [350, (chance, language) => [mail(stateOf(chance), chance, language)]],
  [200, (chance, language) => [form(stateOf(chance), chance, language)]],
  [70, door],
  [70, sql],
  [40, plain('sms')],
  [20, plain('voice')],
  [45, plain('csv')],
  [10, plain('proxy')],
  [6, plain('cli')],
  [12, twice],
  [30, (chance, language) => [mail(null, chance, language)]],
  [10, (chance, language) => [mail(null, chance, language), form(stateOf(chance), chance, language)]],
  // A new mail without our token proves nothing, whatever it says.
  [6, (chance, language) => [{ ...mail(stateOf(chance), chance, language), addressed: 'new' } as Act]],
  [30, reader],
  [101, () => []],
];

/** What somebody will do, drawn by chance. */
export function drawPlan(chance: Random, language: Language): Plan {
  const acts = chance.weighted(CHARACTERS)(chance, language);
  const automatic = chance.chance(acts.length === 0 ? 0.3 : 0.02);
  return { automatic, acts, minutes: chance.lognormal(MEDIAN_MINUTES, SPREAD) };
}
