/** Why a notice is not public yet, after a press. */
export interface LettingState {
  problem: string | null;
  turn: number;
}

export const NO_PRESS: LettingState = { problem: null, turn: 0 };
