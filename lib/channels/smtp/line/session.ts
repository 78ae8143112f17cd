import type { Sent } from '../../channel.ts';
import type { Rendered } from '../render.ts';
import type { SmtpRelay } from '../settings/settings.ts';
import { classify, refusal, type SmtpFailure } from './classify.ts';
import type { Dialogue } from './dialogue.ts';
import { openConnection } from './open-connection.ts';

/** One connection to the relay, kept open from mail to mail. */
export class Session {
  readonly #relay: SmtpRelay;
  readonly #name: string;
  #dialogue: Dialogue | null = null;
  /** Recipients of each destination on this connection. */
  #carried = new Map<string, number>();

  constructor(relay: SmtpRelay, name: string) {
    this.#relay = relay;
    this.#name = name;
  }

  /** Hands one mail over; never throws. `most`: recipients of this destination that one connection may carry. */
  async send(mail: Rendered, destination: string, most: number): Promise<Sent> {
    const carried = this.#carried.get(destination) ?? 0;
    if (carried >= most) this.close();
    const kept = this.#dialogue;
    if (kept && !kept.ended) {
      const sent = await this.#over(kept, mail, destination);
      // The relay may have closed a kept connection meanwhile: nothing of this mail was taken, so a fresh one is tried at once.
      const closed = kept.ended && sent.kind === 'failed' && sent.blame === 'relay';
      if (!closed) return sent;
    }
    try {
      this.#carried = new Map();
      this.#dialogue = await openConnection(this.#relay, this.#name);
    } catch (error) {
      this.#dialogue = null;
      return untried(error as SmtpFailure);
    }
    return this.#over(this.#dialogue, mail, destination);
  }

  close(): void {
    this.#dialogue?.quit();
    this.#dialogue = null;
    this.#carried = new Map();
  }

  async #over(dialogue: Dialogue, mail: Rendered, destination: string): Promise<Sent> {
    const spoken = await dialogue.say(mail);
    this.#carried.set(destination, (this.#carried.get(destination) ?? 0) + 1);
    if (spoken.kind === 'taken') return { kind: 'accepted', providerId: spoken.words.slice(0, 200) };
    return classify(spoken.failure, spoken.dataBegun);
  }
}

const untried = (failure: SmtpFailure): Sent => ({ ...refusal(failure, 'relay'), untried: true });
