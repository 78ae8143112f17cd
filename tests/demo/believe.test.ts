import { describe, expect, it } from 'vitest';
import { believe, type Utterance } from '#demo/truth/believe.ts';

const said = (says: Utterance['says'], proved = true): Utterance => ({ road: 'mail', says, proved });
const of = (...utterances: Utterance[]) => believe(utterances, false, 'handed_over');

describe('what the simulation itself believes of a person', () => {
  it('is silent in the way that the mails were handed over', () => {
    expect(of()).toEqual({ place: 'handed_over', road: null, conflict: false, openHelp: false });
    expect(believe([], true, 'handed_over').place).toBe('automatic_only');
  });

  it('follows the newest word while nobody is badly hurt', () => {
    expect(of(said('safe'), said('minor')).place).toBe('minor');
    expect(of(said('minor'), said('safe'))).toMatchObject({ place: 'safe', conflict: false });
  });

  it('keeps a call for help whatever milder word comes later, and marks the conflict', () => {
    expect(of(said('help'), said('safe'))).toMatchObject({ place: 'help', conflict: true, openHelp: true });
    expect(of(said('safe'), said('help'))).toMatchObject({ place: 'help', conflict: false, openHelp: true });
    expect(of(said('serious'), said('help'))).toMatchObject({ place: 'help', conflict: false });
  });

  it('never believes a safe that only a person can read, or that nobody proved', () => {
    expect(of(said(null)).place).toBe('needs_reading');
    expect(of(said('safe', false)).place).toBe('needs_reading');
    expect(of(said('safe'), said('help', false))).toMatchObject({ place: 'safe', conflict: true, openHelp: true });
  });
});
