import type { ContactKind } from './person.ts';

/** One rung over one channel: at `minute` after the start, to those still silent. Rounds of the first release lack `kind`. */
export interface AskStep {
  kind?: 'ask';
  minute: number;
  channel: string;
  contactKind: ContactKind;
  /** Only the n-th contact point of its kind, 1 and up; without it all of them. */
  nth?: number;
}

/** At `minute`, the managers are told who of their people is silent. */
export interface ManagerStep {
  kind: 'manager';
  minute: number;
}

export type Step = AskStep | ManagerStep;

/** After the last step, again and again over the channels of the first one, to those still silent. */
export interface Reminders {
  everyMinutes: number;
  most: number;
}

export interface Ladder {
  /** A step is known by its place here: new ones are added at the end, whatever their minute. */
  steps: readonly Step[];
  reminders: Reminders | null;
}

/** How a message is heard, with the channel and contact kind that carry it. */
export const MEDIA = {
  mail: { channel: 'smtp', contactKind: 'mail' },
  sms: { channel: 'twilio-sms', contactKind: 'phone' },
  voice: { channel: 'twilio-voice', contactKind: 'phone' },
} as const satisfies Record<string, { channel: string; contactKind: ContactKind }>;
export type Medium = keyof typeof MEDIA;

/** How the messages of this channel are heard; a channel of no known medium carries what mail would say. */
export const mediumOf = (channel: string): Medium =>
  channel === MEDIA.sms.channel ? 'sms' : channel === MEDIA.voice.channel ? 'voice' : 'mail';

/** Every mail address at once. */
export const FIRST_LADDER: Step[] = [{ minute: 0, ...MEDIA.mail }];

export const isAsk = (step: Step): step is AskStep => step.kind !== 'manager';

/** The steps of one minute. */
export interface Rung {
  minute: number;
  steps: { index: number; step: Step }[];
}

/** The ladder from the bottom up. */
export function rungsOf(steps: readonly Step[]): Rung[] {
  const minutes = [...new Set(steps.map((step) => step.minute))].sort((a, b) => a - b);
  return minutes.map((minute) => ({
    minute,
    steps: steps.flatMap((step, index) => (step.minute === minute ? [{ index, step }] : [])),
  }));
}

/** The asking steps of the lowest rung: these go out with the opening, and reminders over them. */
export const firstSteps = (steps: readonly Step[]): { index: number; step: AskStep }[] =>
  (rungsOf(steps.filter(isAsk))[0]?.steps ?? []).flatMap(({ step }) =>
    isAsk(step) ? [{ index: steps.indexOf(step), step }] : [],
  );

/** Steps over channels that nobody has set up would wait for ever: they are left out. Mail stays, whatever is set up. */
export const usableSteps = (steps: readonly Step[], channels: ReadonlySet<string>): Step[] =>
  steps.filter((step) => !isAsk(step) || step.channel === MEDIA.mail.channel || channels.has(step.channel));
